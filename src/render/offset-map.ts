/** The map from places in a plain text back to the TEI: from the marks that xslt/text-map.xsl sets. */

/** Where an element's text stands: offset and length in code points, and the element's xml:id. */
export type OffsetEntry = readonly [offset: number, length: number, id: string];

export interface MappedText {
  readonly text: string;
  /** In the order of the text, an element before what is in it. Elements without text are not in it. */
  readonly map: readonly OffsetEntry[];
}

const marks = /\uFDD5([^\uFDD6]*)\uFDD6|\uFDD8([^\uFDD6]*)\uFDD6|\uFDD7|(\uFDD9)/gu;

/** Takes the marks out of a text and says where they stood. */
export function readMarks(marked: string): MappedText {
  const entries: { readonly offset: number; readonly id: string; length: number }[] = [];
  const open: (typeof entries)[number][] = [];
  const line: (typeof entries)[number][] = [];
  const pieces: string[] = [];
  let offset = 0;
  let read = 0;
  const begin = (id: string): (typeof entries)[number] => {
    const entry = { offset, id, length: 0 };
    entries.push(entry);
    return entry;
  };
  const end = (stack: typeof entries): void => {
    const entry = stack.pop();
    if (entry !== undefined) entry.length = offset - entry.offset;
  };
  for (const mark of marked.matchAll(marks)) {
    const piece = marked.slice(read, mark.index);
    pieces.push(piece);
    offset += countCodePoints(piece);
    read = mark.index + mark[0].length;
    // Whatever begins or ends, a line ends there: none holds an element, and none goes on behind its block.
    end(line);
    if (mark[1] !== undefined) open.push(begin(mark[1]));
    else if (mark[2] !== undefined) line.push(begin(mark[2]));
    else if (mark[3] === undefined) end(open);
  }
  pieces.push(marked.slice(read));
  const map = entries
    .filter(({ length }) => length > 0)
    .map(({ offset, length, id }): OffsetEntry => [offset, length, id]);
  return { text: pieces.join(''), map };
}

/** The map as a JSON file: an entry a line, so that it can be read, compared and cut. */
export function writeOffsetMap(
  map: readonly OffsetEntry[],
  names: { readonly tei: string; readonly text: string },
): string {
  const rows = map.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  const { tei, text } = names;
  return `{\n  "tei": ${JSON.stringify(tei)},\n  "text": ${JSON.stringify(text)},\n  "unit": "code point",\n  "map": [\n${rows}\n  ]\n}\n`;
}

function countCodePoints(text: string): number {
  return text.length - (text.match(/[\u{10000}-\u{10FFFF}]/gu)?.length ?? 0);
}
