/** Sets columns of plain text side by side, by the cells that a terminal gives each character. */

/** UAX #11 wide and full-width (W, F), and emoji: two cells. Ambiguous ones are narrow, as terminals have them. */
const wide =
  /[\u1100-\u115F\u2329\u232A\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1AFF0}-\u{1B2FF}\u{20000}-\u{3FFFD}[\p{Emoji_Presentation}--\p{Regional_Indicator}]]/gv;
/** What takes no cell of its own: combining marks, the vowels and finals of conjoining Hangul, zero-width controls. */
const withoutCell = /[\p{M}\u1160-\u11FF\u200B-\u200F\u2060-\u2064\uFEFF]/gu;

/** Replaces each stretch that xslt/text/column.xsl marked (U+FDD3 … U+FDD4, columns parted by U+FDD2) by its layout. */
export function layOutColumns(text: string): string {
  return text.replace(/\uFDD3([^\uFDD4]*)\uFDD4/gu, (_, stream: string) => sideBySide(stream));
}

function sideBySide(stream: string): string {
  const columns = stream
    .split('\uFDD2')
    .map((column) => column.split('\n').map(withoutSpaceAtEnd).filter(isPrinted))
    .filter((lines) => lines.length > 0);
  const widths = columns.map((lines) => Math.max(...lines.map(displayWidth)));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    withoutSpaceAtEnd(columns.map((lines, at) => padded(lines[row] ?? '', widths[at] ?? 0)).join(' │ ')),
  ).join('\n');
}

function padded(line: string, width: number): string {
  return line + ' '.repeat(width - displayWidth(line));
}

/** Cells of a line in a terminal: two for wide characters, none for combining marks. */
function displayWidth(line: string): number {
  const spaced = line.replace(withoutCell, '');
  return [...spaced].length + (spaced.match(wide)?.length ?? 0);
}

function withoutSpaceAtEnd(line: string): string {
  return line.replace(/[ \t]+$/u, '');
}

function isPrinted(line: string): boolean {
  return line.trim() !== '';
}
