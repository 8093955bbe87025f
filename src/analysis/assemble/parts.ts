/** Makes the parts of one item from its segments and puts them in the order in which TEI wants them: heads, credits, text, sections, end. */
import type {
  BylinePart,
  Decision,
  HeadPart,
  ItemPart,
  JumpPart,
  SectionPart,
  TablePart,
  TextPart,
} from '../../model/edition.ts';
import type { ItemClaim } from '../../model/finding.ts';
import type { Language } from '../../model/language.ts';
import { decisionOf } from './decision.ts';
import { type LineClaims, runsOf } from './runs.ts';
import type { Segment } from './segments.ts';

/** Parts of an item in reading order of its segments, then arranged. `idOf` names a section by its first segment. */
export function partsOf(
  segments: readonly Segment[],
  item: ItemClaim,
  claims: LineClaims,
  language: Language,
  idOf: (segment: Segment) => string,
): readonly ItemPart[] {
  const groups = group(segments);
  const parts = groups.map((members) => ({ part: partOf(members, item, claims, language), first: members[0] }));
  return arrange(parts, idOf);
}

/** Neighbouring segments of the same claim. */
function group(segments: readonly Segment[]): Segment[][] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const current = groups.at(-1);
    if (current !== undefined && current[0]?.claim === segment.claim) current.push(segment);
    else groups.push([segment]);
  }
  return groups;
}

function partOf(segments: readonly Segment[], item: ItemClaim, claims: LineClaims, language: Language): TextPart {
  const claim = segments[0]?.claim;
  const part = { ...runsOf(segments, claims, language, claim?.kind === 'head'), decision: decisionOf(claim ?? item) };
  switch (claim?.kind) {
    case 'head':
      return { kind: 'head', level: claim.level, ...part };
    case 'byline':
      return { kind: 'byline', end: claim.end === true, ...part };
    case 'dateline':
      return { kind: 'dateline', runIn: false, ...part };
    case 'jump':
      return {
        kind: 'jump',
        direction: claim.direction,
        runIn: segments[0]?.opensLine === false && segments[0].piece === undefined,
        ...(claim.page === undefined ? {} : { page: claim.page }),
        ...part,
      };
    case 'caption':
      return { kind: 'figure', ...part };
    case 'table':
      return { kind: 'table', rows: rowsOf(segments), ...part };
    case 'paragraph':
      return { kind: 'paragraph', flush: claim.flush === true, ...part };
    case 'furniture':
    case undefined:
      // An advert's lines are display, not prose, unless a pass says that they are a paragraph.
      return item.type === 'advert' || item.type === 'nameplate'
        ? { kind: 'block', type: 'display', ...part }
        : { kind: 'paragraph', flush: false, ...part };
  }
}

/** Cells by row and column; a row or column that holds nothing is none. */
function rowsOf(segments: readonly Segment[]): TablePart['rows'] {
  const rows = new Map<number, Map<number, number[]>>();
  segments.forEach(({ line }, run) => {
    const { row, column } = line.cell ?? { row: 0, column: 0 };
    const cells = rows.get(row) ?? new Map<number, number[]>();
    rows.set(row, cells);
    cells.set(column, [...(cells.get(column) ?? []), run]);
  });
  const byNumber = <Value>(map: ReadonlyMap<number, Value>): readonly Value[] =>
    [...map].sort(([one], [other]) => one - other).map(([, value]) => value);
  return byNumber(rows).map((cells) => byNumber(cells).map((runs) => ({ runs })));
}

interface Placed {
  readonly part: TextPart;
  readonly first: Segment | undefined;
}

const isTop = ({ part }: Placed): boolean =>
  (part.kind === 'head' && part.level !== 'crosshead' && part.level !== 'sidehead') ||
  (part.kind === 'jump' && part.direction === 'from');
const isCredit = ({ part }: Placed): boolean => part.kind === 'byline' || part.kind === 'dateline';

/**
 * TEI's order in a `div`: heads, then bylines and datelines, then the text and its sections, then what closes it.
 * A credit or jump in mid-text has no place of its own there and is written as a block.
 */
function arrange(placed: readonly Placed[], idOf: (segment: Segment) => string): readonly ItemPart[] {
  // A jump that opens a line of text in mid-item stays with the rest of its line.
  const isHeld = (one: Placed, at: number): boolean =>
    one.part.kind === 'jump' && touches(one, placed[at + 1]) && !placed.slice(0, at).every(isTop);
  const heads = placed.filter((one, at) => isTop(one) && !isHeld(one, at));
  const rest = placed.filter((one) => !heads.includes(one));
  const firstText = rest.findIndex((one) => !(isCredit(one) && !(one.part.kind === 'byline' && one.part.end)));
  const lead = rest.slice(0, firstText < 0 ? rest.length : firstText);
  const after = firstText < 0 ? [] : rest.slice(firstText);
  let tailFrom = after.length;
  while (tailFrom > 0 && isClosing(after[tailFrom - 1])) tailFrom -= 1;
  const body = after.slice(0, tailFrom).map(asText);
  const closing = after.slice(tailFrom).map(({ part }) => closed(part));
  const opening = lead.map(({ part }, at) =>
    part.kind === 'dateline' && touches(lead[at], body[0]) ? { ...part, runIn: true } : part,
  );
  const runIn = opening.at(-1)?.kind === 'dateline' && touches(lead.at(-1), body[0]);
  const [firstBody] = body;
  if (runIn && firstBody?.part.kind === 'paragraph')
    body[0] = { ...firstBody, part: { ...firstBody.part, flush: true } };
  return [...withMainHead(heads.map(({ part }) => part)), ...opening, ...sections(body, idOf), ...closing];
}

/** Headlines without a main one lost it to the nameplate or to an editor's ruling: the first subheading, or the last kicker, is it. */
function withMainHead(parts: readonly TextPart[]): readonly TextPart[] {
  if (parts.some((part) => part.kind === 'head' && part.level === 'main')) return parts;
  const isSub = (part: TextPart): boolean => part.kind === 'head' && part.level === 'sub';
  const isKicker = (part: TextPart): boolean => part.kind === 'head' && part.level === 'kicker';
  const chosen = parts.find(isSub) ?? parts.findLast(isKicker);
  if (chosen?.decision?.resp.startsWith('ed.') === true) return parts;
  return parts.map((part): TextPart => (part === chosen && part.kind === 'head' ? { ...part, level: 'main' } : part));
}

function isClosing(one: Placed | undefined): boolean {
  return one !== undefined && (one.part.kind === 'byline' || (one.part.kind === 'jump' && one.part.direction === 'to'));
}

function closed(part: TextPart): TextPart {
  return part.kind === 'byline' ? ({ ...part, end: true } satisfies BylinePart) : part;
}

/** Whether two parts share a source line, so that the first runs into the second. */
function touches(left: Placed | undefined, right: Placed | undefined): boolean {
  const last = left?.part.runs.at(-1)?.span.line;
  return last !== undefined && last === right?.part.runs[0]?.span.line;
}

/** In the middle of a text, a credit, dateline or jump is a block of its own. */
function asText(one: Placed): Placed {
  const { part } = one;
  if (part.kind !== 'byline' && part.kind !== 'dateline' && part.kind !== 'jump') return one;
  return { ...one, part: { kind: 'block', type: 'credit', runs: part.runs, marks: part.marks, ...decided(part) } };
}

function decided(part: TextPart): { decision?: Decision } {
  return part.decision === undefined ? {} : { decision: part.decision };
}

/** A crosshead opens a section that lasts to the next one. */
function sections(body: readonly Placed[], idOf: (segment: Segment) => string): ItemPart[] {
  const parts: ItemPart[] = [];
  let open: { head: HeadPart; id: string; parts: ItemPart[] } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    const { head, id } = open;
    parts.push({ kind: 'section', id, parts: open.parts, ...decided(head) } satisfies SectionPart);
    open = undefined;
  };
  for (const { part, first } of body) {
    if (part.kind === 'head') {
      // Two crossheads with nothing between them are one of several lines.
      const again = open?.parts.every((one) => one.kind === 'head');
      if (!again) close();
      if (open === undefined && first !== undefined) open = { head: part, id: idOf(first), parts: [] };
      open?.parts.push(part);
    } else (open?.parts ?? parts).push(part);
  }
  close();
  return parts;
}

/** The jump of an item to a later page, where it has one. */
export function jumpOf(parts: readonly ItemPart[], direction: JumpPart['direction']): JumpPart | undefined {
  return parts.find((part): part is JumpPart => part.kind === 'jump' && part.direction === direction);
}
