/** Seeded mutations of well-formed XML that leave it well-formed, to compare validators on. */

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface ElementSpan {
  readonly name: string;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

type Random = () => number;
type Mutation = (text: string, spans: readonly ElementSpan[], random: Random) => string;

const pick = <Item>(items: readonly Item[], random: Random): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

const strayNames = [
  'p',
  'head',
  'div',
  'lb',
  'list',
  'item',
  'byline',
  'dateline',
  'table',
  'cell',
  'title',
  'date',
  'nosuch',
  'q',
  'body',
];
const strayAttributes = [
  'n="1"',
  'type="article"',
  'when="1936-07-07"',
  'when="7 July"',
  'nosuch="1"',
  'xml:id="a b"',
  'cert="maybe"',
  'cert="high"',
  'target=""',
  'part="X"',
  'xml:id="same"',
  'corresp="#a%b"',
  'cols="-1"',
  'resp="x y"',
];

/** One or two random changes: wrappings, removals, swaps, names, attributes and texts. */
export function mutate(text: string, random: Random): string {
  const declaration = /^<\?xml.*?\?>/su.exec(text)?.[0] ?? '';
  const once = mutateOnce(text.slice(declaration.length), random);
  return declaration + (random() < 0.2 ? mutateOnce(once, random) : once);
}

function mutateOnce(text: string, random: Random): string {
  return pick(mutations, random)(text, elementsOf(text), random);
}

const replace = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

const mutations: readonly Mutation[] = [
  function removeElement(text, spans, random) {
    const { start, end } = pick(spans.slice(1), random);
    return replace(text, start, end, '');
  },
  function unwrap(text, spans, random) {
    const { start, end, contentStart, contentEnd } = pick(spans.slice(1), random);
    return replace(text, start, end, text.slice(contentStart, contentEnd));
  },
  function repeat(text, spans, random) {
    const { start, end } = pick(spans.slice(1), random);
    return replace(text, end, end, text.slice(start, end));
  },
  function move(text, spans, random) {
    const from = pick(spans.slice(1), random);
    const to = pick(spans, random);
    const piece = text.slice(from.start, from.end);
    if (to.contentEnd > from.start && to.contentEnd < from.end) return text;
    return to.contentEnd >= from.end
      ? replace(replace(text, to.contentEnd, to.contentEnd, piece), from.start, from.end, '')
      : replace(replace(text, from.start, from.end, ''), to.contentEnd, to.contentEnd, piece);
  },
  function rename(text, spans, random) {
    const { name, start, contentStart, contentEnd, end } = pick(spans, random);
    const by = pick(strayNames, random);
    const head = `<${by}${text.slice(start + 1 + name.length, contentStart)}`;
    const tail = contentEnd === end ? '' : `</${by}>`;
    return replace(text, start, end, head + text.slice(contentStart, contentEnd) + tail);
  },
  function insertElement(text, spans, random) {
    const { contentStart, contentEnd, end } = pick(spans, random);
    if (contentEnd === end) return text;
    const name = pick(strayNames, random);
    const at = random() < 0.5 ? contentStart : contentEnd;
    return replace(text, at, at, random() < 0.5 ? `<${name}/>` : `<${name}>x</${name}>`);
  },
  function insertText(text, spans, random) {
    const { contentStart, contentEnd, end } = pick(spans, random);
    if (contentEnd === end) return text;
    const at = random() < 0.5 ? contentStart : contentEnd;
    return replace(text, at, at, pick(['stray', ' ', '&amp;', '<!--c-->'], random));
  },
  function addAttribute(text, spans, random) {
    const { name, start, contentStart } = pick(spans, random);
    const attribute = pick(strayAttributes, random);
    const isThere = text.slice(start, contentStart).includes(` ${attribute.slice(0, attribute.indexOf('='))}=`);
    return isThere ? text : replace(text, start + 1 + name.length, start + 1 + name.length, ` ${attribute}`);
  },
  function removeAttribute(text, _, random) {
    const found = [...text.matchAll(/ (?!xmlns)[\w:]+="[^"<]*"(?=[^<]*>)/gu)];
    if (found.length === 0) return text;
    const match = pick(found, random);
    return replace(text, match.index, match.index + match[0].length, '');
  },
  function changeValue(text, _, random) {
    const found = [...text.matchAll(/(?<= (?!xmlns)[\w:]+=")[^"<]*(?="[^<]*>)/gu)];
    if (found.length === 0) return text;
    const match = pick(found, random);
    const by = pick(['', 'x', '1', '-1', 'a b', '#a', '2026-13-01', '1936', 'http://', '%', 'true', 'zh-Hans'], random);
    return replace(text, match.index, match.index + match[0].length, by);
  },
];

/** The elements of a well-formed text in the order of their start tags. */
function elementsOf(text: string): readonly ElementSpan[] {
  const spans: ElementSpan[] = [];
  const open: { name: string; start: number; contentStart: number; index: number }[] = [];
  for (const match of text.matchAll(
    /<!--.*?-->|<\?.*?\?>|<(?<slash>\/?)(?<name>[\w:.-]+)(?:"[^"]*"|'[^']*'|[^>"'])*>/gsu,
  )) {
    const name = match.groups?.name;
    const end = match.index + match[0].length;
    if (name === undefined) continue;
    if (match.groups?.slash === '/') {
      const element = open.pop();
      if (element === undefined) throw new Error('not well-formed');
      const { start, contentStart, index } = element;
      spans[index] = { name, start, contentStart, contentEnd: match.index, end };
      continue;
    }
    const span = { name, start: match.index, contentStart: end, contentEnd: end, end };
    if (!match[0].endsWith('/>')) open.push({ name, start: span.start, contentStart: end, index: spans.length });
    spans.push(span);
  }
  return spans;
}
