/** Writes the runs of one text-bearing element: line and column beginnings, inline marks, the text itself. */
import type { InlineMark, Run, RunColumn, RunPoint } from '../model/edition.ts';
import type { LineIndex } from '../model/span.ts';
import type { Attributes, XmlWriter } from '../xml/serialize.ts';
import { writeText } from './characters.ts';
import { certText, guess, type PageRecord } from './record.ts';
import { unclearIn } from './unclear.ts';

export interface RunContext {
  readonly writer: XmlWriter;
  readonly lines: LineIndex;
  readonly record: PageRecord;
  /** Words whose confidence is below are marked as unclear. */
  readonly unclear?: number;
  /** Numbers the column beginnings of the page. */
  readonly nextColumn: () => number;
}

/** Writes runs and their marks. A column that begins with the first run is the caller's, before the element. */
export function writeRuns(runs: readonly Run[], marks: readonly InlineMark[], context: RunContext): void {
  let cursor: RunPoint = { run: -1, offset: 0 };
  let next = 0;
  // Inside a name that is closed up the spaces are dropped.
  let closing = false;
  const advance = (to: RunPoint): void => {
    while (cursor.run < to.run) {
      const run = runs[cursor.run];
      if (run !== undefined) writeStretch(run, cursor.offset, run.span.end, closing, context);
      const begun = runs[cursor.run + 1];
      if (begun !== undefined) openRun(begun, context);
      cursor = { run: cursor.run + 1, offset: begun?.span.start ?? 0 };
    }
    const run = runs[to.run];
    if (run !== undefined) writeStretch(run, cursor.offset, to.offset, closing, context);
    cursor = to;
  };
  const writeMarks = (limit: RunPoint): void => {
    for (let mark = marks[next]; mark !== undefined && isBefore(mark.from, limit); mark = marks[next]) {
      next += 1;
      const { from, to, element, attributes, decision, closedUp = false } = mark;
      advance(from);
      context.writer.inline(element, { ...attributes, ...guess(context.record, decision) }, () => {
        const outside = closing;
        closing ||= closedUp;
        writeMarks(to);
        closing = outside;
      });
    }
    advance(limit);
  };
  const last = runs.at(-1);
  if (last !== undefined) writeMarks({ run: runs.length - 1, offset: last.span.end });
}

function isBefore(left: RunPoint, right: RunPoint): boolean {
  return left.run < right.run || (left.run === right.run && left.offset < right.offset);
}

/** Line beginning, and column beginning, of a run. The break inside the tag keeps white space out of joined words. */
function openRun(run: Run, context: RunContext): void {
  const { writer, record } = context;
  const first = run.join === 'first';
  const wordBreak = run.join === 'no' || run.join === 'maybe' ? run.join : undefined;
  if (!run.opensLine && run.piece === undefined) {
    if (run.join === 'space') writer.text(' ');
    return;
  }
  if (run.join === 'space') writer.text(' ');
  if (run.column !== undefined && !first) {
    writeColumn(run.column, context, (name, attributes) => writer.breaking(name, { break: wordBreak, ...attributes }));
  }
  const closing = run.letterSpaced ?? run.namesClosedUp;
  if (closing !== undefined) record.letterSpaced = true;
  const spaced = closing === undefined ? {} : { rend: 'letterspaced', ...guess(record, closing) };
  const attributes = {
    break: wordBreak,
    corresp: `#${run.span.line}${run.piece === undefined ? '' : `.${run.piece}`}`,
    ...spaced,
  };
  if (first) writer.inline('lb', attributes);
  else writer.breaking('lb', attributes);
}

/** The beginning of a column, after that of its grid where another one begins; `write` knows how an empty element stands there. */
export function writeColumn(
  { zone, grid, decision }: RunColumn,
  { nextColumn, record }: Pick<RunContext, 'nextColumn' | 'record'>,
  write: (name: string, attributes: Attributes) => void,
): void {
  if (grid !== undefined) {
    record.grids = true;
    write('milestone', { unit: 'columns', n: grid, ...guess(record, decision) });
  }
  const corresp = zone === undefined ? undefined : `#${zone}`;
  write('cb', { n: nextColumn(), corresp, ...guess(record, decision) });
}

/** Characters of a run between two offsets; artefact spaces of a letter-spaced line or name are left out. A mark may cut an unclear word in two. */
function writeStretch(
  run: Run,
  from: number,
  to: number,
  closing: boolean,
  { writer, lines, record, unclear = 0 }: RunContext,
): void {
  const line = lines.get(run.span.line);
  const isClosed = run.letterSpaced !== undefined || closing;
  const write = (start: number, end: number): void => {
    if (start >= end) return;
    const text = line?.text.slice(start, end) ?? '';
    writeText(writer, isClosed ? text.replaceAll(/\p{White_Space}/gu, '') : text, record.page, record.characters);
  };
  let read = from;
  for (const { start, end, confidence } of unclearIn(line, unclear)) {
    const [first, last] = [Math.max(start, read), Math.min(end, to)];
    if (first >= last) continue;
    write(read, first);
    writer.inline('unclear', { cert: certText(confidence) }, () => write(first, last));
    read = last;
  }
  write(read, to);
}
