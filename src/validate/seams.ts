/** Where two runs of visible characters meet over a line break or a line end of the markup: what N10 and N11 look at. */
import { attribute, childrenNamed, type TeiElement, type TeiScope, type TeiText, walk } from '../xml/tei-tree.ts';

const breaks = new Set(['lb', 'cb', 'pb', 'milestone']);
const blocks = new Set(
  'p ab head byline dateline trailer cell item l quote fw note figDesc signed salute closer opener titlePart docImprint div body front back text figure table row list floatingText titlePage argument epigraph postscript lg sp said'.split(
    ' ',
  ),
);
/** Two runs of visible characters of one block, where the first ends in a hyphen or in a Chinese character. */
export interface Seam {
  /** Up to 24 characters before the seam, and whether they stand in a `pc`. */
  readonly before: string;
  readonly inPunctuation: boolean;
  /** Offset of the end of the visible text before. */
  readonly beforeEnd: number;
  readonly lineBreak: TeiElement | undefined;
  /** `@break` of the first milestone in the seam that has one. */
  readonly breakValue: string | undefined;
  /** UTF-16 length of the white space of the markup on both sides. */
  readonly whiteLength: number;
  readonly after: string;
  readonly block: TeiElement;
}

export interface Seams {
  readonly seams: readonly Seam[];
  /** Whether there is Chinese or Japanese text. */
  readonly hasHan: boolean;
}

/** The seams of the text of a scope, in document order. */
export function findSeams(scope: TeiScope): Seams {
  const reading = startReading();
  for (const text of childrenNamed(scope.root, 'text')) readSeams(text, reading);
  return { seams: reading.found, hasHan: reading.hasHan };
}

/** What was read since the last visible character; one object, since every piece of text passes through it. */
interface Reading {
  readonly found: Seam[];
  hasHan: boolean;
  before: TeiText | undefined;
  /** End of the visible characters in the text of `before`. */
  visibleEnd: number;
  inPunctuation: boolean;
  lineBreak: TeiElement | undefined;
  breakValue: string | undefined;
  whiteLength: number;
}

function startReading(): Reading {
  return {
    found: [],
    hasHan: false,
    before: undefined,
    visibleEnd: 0,
    inPunctuation: false,
    lineBreak: undefined,
    breakValue: undefined,
    whiteLength: 0,
  };
}

function forget(reading: Reading): void {
  reading.before = undefined;
  reading.lineBreak = undefined;
  reading.breakValue = undefined;
  reading.whiteLength = 0;
}

function readSeams(text: TeiElement, reading: Reading): void {
  const open: TeiElement[] = [];
  let block = text;
  walk(text, {
    enter(element) {
      const { local } = element;
      if (breaks.has(local)) {
        // Any of several milestones in a row may say how the line joins.
        reading.breakValue ??= attribute(element, 'break');
        if (reading.lineBreak === undefined || local === 'lb') reading.lineBreak = element;
      } else if (blocks.has(local)) {
        open.push(block);
        block = element;
        forget(reading);
      }
    },
    leave(element) {
      if (!blocks.has(element.local)) return;
      block = open.pop() ?? text;
      forget(reading);
    },
    text: (node, parent) => readText(reading, node, parent, block),
  });
}

function readText(reading: Reading, node: TeiText, parent: TeiElement, block: TeiElement): void {
  const { text } = node;
  let first = 0;
  while (first < text.length && isWhite(text.charCodeAt(first))) first++;
  reading.whiteLength += first;
  if (first === text.length) return;
  const { before } = reading;
  const isJoined = reading.lineBreak === undefined && reading.whiteLength === 0;
  if (before !== undefined && !isJoined) addSeam(reading, before, text.slice(first, first + 2), block);
  let end = text.length;
  while (isWhite(text.charCodeAt(end - 1))) end--;
  forget(reading);
  reading.before = node;
  reading.visibleEnd = end;
  reading.inPunctuation = parent.local === 'pc';
  reading.whiteLength = text.length - end;
  reading.hasHan ||= text.charCodeAt(end - 1) >= 0x3000 || text.charCodeAt(first) >= 0x3000;
}

function addSeam(reading: Reading, { text, end }: TeiText, after: string, block: TeiElement): void {
  const { visibleEnd, inPunctuation, lineBreak, breakValue, whiteLength } = reading;
  const last = text.charCodeAt(visibleEnd - 1);
  // No rule looks at other seams, and a page of Latin text has thousands.
  if (last < 0x3000 && !hyphens.has(last)) return;
  const before = text.slice(Math.max(0, visibleEnd - 24), visibleEnd);
  const beforeEnd = end - (text.length - visibleEnd);
  reading.found.push({ before, inPunctuation, beforeEnd, lineBreak, breakValue, whiteLength, after, block });
}

/** Hyphen-minus, soft hyphen, not sign as OCR writes it, hyphen, double oblique hyphen. */
const hyphens = new Set([0x2d, 0xad, 0xac, 0x2010, 0x2e17]);

function isWhite(code: number): boolean {
  return (
    code === 0x20 ||
    (code <= 0x0d && code >= 0x09) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a)
  );
}
