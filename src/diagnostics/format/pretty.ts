/** Diagnostics for people: place, message, the line with a caret under it, and the fix. */
import type { Place } from '../diagnostic.ts';
import type { FileReport, ReportedDiagnostic, Summary } from './report.ts';

/** Columns of a terminal that a line may take before it is cut around the caret. */
const widest = 100;

/** All diagnostics of a file, a blank line after each. */
export function prettyFile(report: FileReport, colour = false): string {
  return report.diagnostics.map((one) => `${prettyDiagnostic(one, colour)}\n`).join('');
}

export function prettyDiagnostic(diagnostic: Omit<ReportedDiagnostic, 'fingerprint'>, colour = false): string {
  const { place, severity, code, message, fix, excerpt, excerptColumn, related } = diagnostic;
  const paint = (text: string, style: string): string => (colour ? `\u001B[${style}m${text}\u001B[0m` : text);
  const style = severity === 'error' ? '1;31' : severity === 'warning' ? '1;33' : '1;36';
  const lines = [`${paint(placeText(place), '1')}: ${paint(severity, style)} ${code}: ${printable(message)}`];
  if (excerpt !== undefined && excerptColumn !== undefined) {
    const { text, caret } = excerptWithCaret(excerpt, excerptColumn, place);
    lines.push(`    ${text}`, `    ${paint(caret, style)}`);
  }
  for (const other of related ?? []) lines.push(`  see: ${placeText(other.place)}: ${printable(other.message)}`);
  lines.push(`  fix: ${printable(fix)}`);
  return `${lines.join('\n')}\n`;
}

/** `file:line:column`, as far as it is known. */
export function placeText({ file, line, column }: Place): string {
  return [printable(file), line, column].filter((part) => part !== undefined).join(':');
}

/** The end of a run: how many files, what was found, by code. */
export function prettySummary(summary: Summary): string {
  const { files, filesWithErrors, errors, warnings, known, unlisted, byCode } = summary;
  const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const width = Math.max(0, ...byCode.map(({ count }) => String(count).length));
  const rows = byCode.map(
    ({ code, severity, title, count }) => `  ${String(count).padStart(width)}  ${code} ${severity}: ${title}`,
  );
  const notes = [
    ...(known === 0 ? [] : [`${plural(known, 'problem')} known from the baseline`]),
    ...(unlisted === 0
      ? []
      : [
          `${plural(unlisted, 'problem')} more, not listed (beyond --max-errors, or files absent from the same folder)`,
        ]),
  ];
  const found = errors + warnings === 0 ? 'no problems' : `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
  const where = files > 1 && filesWithErrors > 0 ? ` (errors in ${filesWithErrors})` : '';
  const advice = byCode[0] === undefined ? [] : [`  “broadsheet explain ${byCode[0].code}” tells more`];
  return `${[`${plural(files, 'file')}: ${found}${where}`, ...rows, ...notes.map((note) => `  ${note}`), ...advice].join('\n')}\n`;
}

/** The line, cut around the place where it is long, and a caret under the place; wide characters take two columns. */
function excerptWithCaret(
  line: string,
  column: number,
  place: Place,
): { readonly text: string; readonly caret: string } {
  const characters = [...line.replace(/\t/gu, ' ')].map(visible);
  const at = Math.min(column - 1, characters.length);
  const sameLine = place.endLine === undefined || place.endLine === place.line;
  const length = (place.endColumn ?? 0) - (place.column ?? 0);
  const end = sameLine ? at + Math.max(1, length) : characters.length;
  const from = firstShown(characters, at);
  const shown: string[] = [];
  let columns = 0;
  for (const character of characters.slice(from)) {
    columns += columnsOf(character);
    if (columns > widest) break;
    shown.push(character);
  }
  // Indentation is no loss.
  const lead = characters.slice(0, from).some((character) => character !== ' ') ? '…' : '';
  const tail = from + shown.length < characters.length ? '…' : '';
  const before = lead + characters.slice(from, at).join('');
  const marked = characters.slice(at, Math.min(end, from + shown.length)).join('');
  const marks = Math.max(1, columnsOf(marked));
  return {
    text: `${lead}${shown.join('')}${tail}`,
    caret: `${' '.repeat(columnsOf(before))}^${'~'.repeat(marks - 1)}`,
  };
}

/** So far back from the place that it stands in the first half of what is shown. */
function firstShown(characters: readonly string[], at: number): number {
  let columns = 0;
  let from = at;
  const indent = Math.max(
    characters.findIndex((character) => character !== ' '),
    0,
  );
  while (from > Math.min(indent, at) && columns < widest / 2) {
    from -= 1;
    columns += columnsOf(characters[from] ?? '');
  }
  return from;
}

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const noWidth = /[\p{Mn}\p{Me}\u200B-\u200F\u2060\uFEFF]/u;

/** Columns that a text takes on a terminal (Unicode UAX #11: East Asian wide characters take two). */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character < '\u0300') columns += 1;
    else if (!noWidth.test(character)) columns += wide.test(character) ? 2 : 1;
  }
  return columns;
}

/** What comes out of a document never steers the terminal. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu, visible);
}

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code >= 0x7f && code <= 0x9f ? '\uFFFD' : character;
}
