/** Pages as other libraries would have cut them into blocks: joined to larger ones or cut at paragraphs, so that the models do not learn one manner. */
import { placeBlocks } from '../../../dist/analysis/geometry/placed-blocks.js';
import { readingOrder } from '../../../dist/analysis/geometry/reading-order.js';

/** How often blocks of one text are joined, lines that open a paragraph cut, other lines cut; how far heights are off. */
const chances = { join: 0.75, cutParagraph: 0.85, cutLine: 0.03, height: 0.16 };

/** The page as it is, and in two draws of each manner. `truth` has the columns of a line's row by its number. */
export function variantsOf(page, truth) {
  const draws = [1, 2].flatMap((draw) => [
    { manner: 'joined', draw },
    { manner: 'cut', draw },
  ]);
  return [
    { manner: 'given', page },
    ...draws.map(({ manner, draw }) => {
      const chance = chancesFrom(`${page.blocks.length} ${page.width} ${manner} ${draw}`);
      const blocks = manner === 'joined' ? joined(page, truth, chance) : page.blocks.flatMap((one) => cut(one, chance));
      return { manner, page: { ...page, blocks: blocks.map((block) => inaccurate(block, manner, chance)) } };
    }),
  ];
}

/** Numbers between 0 and 1 that look random and are the same on every run. */
function chancesFrom(words) {
  let state = [...words].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 2147483647, 7);
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function joined(page, truth, chance) {
  const placed = placeBlocks(page);
  if (placed === undefined) return page.blocks;
  const blocks = [];
  let open;
  for (const one of readingOrder(placed)) {
    const under =
      open !== undefined &&
      Math.min(open.right, one.right) - Math.max(open.left, one.left) >
        0.5 * Math.min(open.right - open.left, one.right - one.left) &&
      one.top >= open.bottom - placed.lineHeight;
    if (under && isOneText(open.lines, one.lines, truth) && chance() < chances.join) {
      open = {
        ...one,
        left: Math.min(open.left, one.left),
        right: Math.max(open.right, one.right),
        lines: [...open.lines, ...one.lines],
      };
      blocks[blocks.length - 1] = { ...one.block, box: undefined, lines: open.lines };
    } else {
      open = one;
      blocks.push({ ...one.block, box: undefined });
    }
  }
  return blocks;
}

const headRoles = new Set(['head', 'overline', 'subhead', 'kicker', 'sub']);

/** Whether two blocks are text of one item, and alike in type and role. */
function isOneText([first], [second], truth) {
  const [one, other] = [truth.get(first.number), truth.get(second.number)];
  if (one === undefined || other === undefined || one[1] === '-') return false;
  return [1, 2, 3].every((at) => one[at] === other[at]) && !headRoles.has(one[3]);
}

/** Pieces of a block, cut before indented lines that follow the end of a sentence, and seldom elsewhere. */
function cut(block, chance) {
  const lefts = block.lines.map(({ box }) => box?.x ?? 0).sort((one, other) => one - other);
  const left = lefts[Math.floor(lefts.length / 2)] ?? 0;
  const pieces = [[]];
  for (const [at, line] of block.lines.entries()) {
    const indented = line.box !== undefined && line.box.x > left + line.box.height / 2;
    const opens = indented && /[.!?:»"]\s*$/u.test(block.lines[at - 1]?.text ?? '');
    const likely = opens ? chances.cutParagraph : chances.cutLine;
    if (at > 0 && block.lines.length > 2 && chance() < likely) pieces.push([]);
    pieces.at(-1).push(line);
  }
  return pieces.map((lines) => ({ ...block, box: undefined, lines }));
}

/** Heights as another program would measure them; joined blocks without their type sizes, as from a program that tells none. */
function inaccurate(block, manner, chance) {
  const lines = block.lines.map((line) => {
    const height = 1 + (chance() - 0.5) * chances.height;
    const box = line.box === undefined ? undefined : { ...line.box, height: line.box.height * height };
    return { ...line, box, style: manner === 'joined' ? undefined : line.style };
  });
  return { ...block, lines };
}
