/** Writes the reading text of a page: nameplate, items in reading order, furniture, imprint. */
import type { EditionPage, Furniture, Item, ItemPart, JumpPart, TablePart, TextPart } from '../model/edition.ts';
import { createNames, type Names } from '../model/names.ts';
import type { LineIndex } from '../model/span.ts';
import type { Attributes, XmlWriter } from '../xml/serialize.ts';
import { guess, type PageRecord } from './record.ts';
import { writeColumn, writeRuns } from './runs.ts';

export interface BodyContext {
  readonly writer: XmlWriter;
  readonly lines: LineIndex;
  readonly record: PageRecord;
  /** File name of a page of the issue, for pointers into it. */
  readonly fileOf: (page: number) => string;
}

interface Writing extends BodyContext {
  readonly names: Names;
  readonly nextColumn: () => number;
}

/** Writes `text`. */
export function writeBody({ page, nameplate, body, imprint }: EditionPage, context: BodyContext): void {
  let columns = 0;
  const nextColumn = (): number => {
    columns += 1;
    return columns;
  };
  const writing: Writing = { ...context, names: createNames(page), nextColumn };
  const { writer } = context;
  const pageBegins = (): void => writer.line('pb', { n: page.label ?? page.number, corresp: `#${page.id}.s` });
  writer.block('text', {}, () => {
    if (nameplate !== undefined) {
      writer.block('front', {}, () => {
        pageBegins();
        writeNameplate(nameplate, writing);
      });
    }
    writer.block('body', {}, () => {
      if (nameplate === undefined) pageBegins();
      for (const entry of body) {
        if (entry.kind === 'item') writeItem(entry, writing);
        else writeFurniture(entry, writing);
      }
      // TEI wants something to stand in a body: an empty page has an empty block.
      if (!body.some((entry) => entry.kind === 'item')) writer.line('ab', {});
    });
    if (imprint !== undefined) writer.block('back', {}, () => writeItem(imprint, writing));
  });
}

function idFor(kind: string, runs: TextPart['runs'], writing: Writing): string | undefined {
  const line = writing.lines.get(runs[0]?.span.line ?? '');
  return line === undefined ? undefined : writing.names.name(kind, line);
}

function writeNameplate(item: Item, writing: Writing): void {
  const { writer, record } = writing;
  writer.block('titlePage', { 'xml:id': item.id, type: 'nameplate', ...guess(record, item.decision, item.id) }, () => {
    const [title, ...others] = item.parts.flatMap(textParts);
    if (title === undefined) return;
    writer.block('docTitle', {}, () => {
      writer.line('titlePart', { type: 'main' }, () => writeRuns(title.runs, title.marks, writing));
    });
    for (const part of others) writer.line('docImprint', {}, () => writeRuns(part.runs, part.marks, writing));
  });
}

/** A title page has no divisions: what stands in one follows one another. */
function textParts(part: ItemPart): readonly TextPart[] {
  return part.kind === 'section' || part.kind === 'item' ? part.parts.flatMap(textParts) : [part];
}

/** How an item type is written: TEI has no `briefs` or `unplaced` division, they are sections. */
function divAttributes(item: Item): Attributes {
  switch (item.type) {
    case 'briefs':
      return { type: 'section', subtype: 'briefs', org: 'composite' };
    case 'unplaced':
      return { type: 'section', subtype: 'unplaced' };
    case 'furniture':
      return { type: 'notice', subtype: item.subtype };
    default:
      return { type: item.type, subtype: item.subtype };
  }
}

function writeItem(item: Item, writing: Writing): void {
  const { writer, record, fileOf } = writing;
  if (item.type !== 'unplaced') record.itemTypes.add(item.type);
  if (item.language !== undefined) record.languages.add(item.language);
  if (item.headless !== undefined) record.headless = true;
  const pointer = (end: Item['next']): string | undefined =>
    end === undefined ? undefined : `${fileOf(end.page)}#${end.item}`;
  const attributes = {
    'xml:id': item.id,
    ...divAttributes(item),
    n: item.sourceId,
    'xml:lang': item.language,
    part: item.part,
    next: pointer(item.next),
    prev: pointer(item.prev),
    ana: item.headless === undefined ? undefined : `#${record.page}.no-head`,
    ...guess(record, withReason(item), item.id),
  };
  writer.block('div', attributes, () => {
    for (const part of item.parts) {
      // A trailer must close something: before a jump without text stands an empty block.
      if (part.kind === 'jump' && part.direction === 'to' && item.parts.every(isEdge)) writer.line('ab', {});
      writePart(part, writing);
    }
  });
}

/** The reason why an item has no headline stands with the reason for the item itself. */
function withReason(item: Item): Item['decision'] {
  if (item.headless === undefined || item.decision === undefined) return item.decision;
  return { ...item.decision, evidence: `${item.decision.evidence}; no headline: ${item.headless}` };
}

function isEdge(part: ItemPart): boolean {
  return part.kind === 'head' || part.kind === 'byline' || part.kind === 'dateline' || part.kind === 'jump';
}

function writePart(part: ItemPart, writing: Writing): void {
  const { writer, record } = writing;
  if (part.kind === 'item') writeItem(part, writing);
  else if (part.kind === 'section') {
    const attributes = {
      'xml:id': part.id,
      type: 'section',
      subtype: 'crosshead',
      ...guess(record, part.decision, part.id),
    };
    writer.block('div', attributes, () => {
      for (const one of part.parts) writePart(one, writing);
    });
  } else {
    writeLeadingColumn(part, writing);
    writeTextPart(part, writing);
  }
}

/** A column that begins with an element stands before it. */
function writeLeadingColumn(part: TextPart, writing: Writing): void {
  const column = part.runs[0]?.column;
  if (column !== undefined) {
    writeColumn(column, writing, (name, attributes) => writing.writer.line(name, attributes));
  }
}

function writeTextPart(part: TextPart, writing: Writing): void {
  const { writer, record } = writing;
  const content = (): void => writeRuns(part.runs, part.marks, writing);
  const element = (name: string, kind: string, attributes: Attributes): void => {
    const id = idFor(kind, part.runs, writing);
    writer.line(name, { 'xml:id': id, ...attributes, ...guess(record, part.decision, id) }, content);
  };
  if (part.marks.some(({ element: name }) => name === 'pc')) record.hyphens = true;
  switch (part.kind) {
    case 'head':
      element('head', 'h', { type: part.level });
      break;
    case 'byline':
      element('byline', 'by', { rend: part.end ? 'end' : undefined });
      break;
    case 'dateline':
      element('dateline', 'dl', { rend: part.runIn ? 'run-in' : undefined });
      break;
    case 'paragraph':
      element('p', 'p', { rend: part.flush ? 'noindent' : undefined });
      break;
    case 'block':
      element('ab', 'ab', { type: part.type });
      break;
    case 'jump':
      writeJump(part, writing);
      break;
    case 'table':
      writeTable(part, writing);
      break;
    case 'caption':
      writer.block('figure', {}, () => element('head', 'h', {}));
  }
}

/** Cells hold their lines; a hyphen that runs from cell to cell is none. */
function writeTable(part: TablePart, writing: Writing): void {
  const { writer, record } = writing;
  const id = idFor('tb', part.runs, writing);
  writer.block('table', { 'xml:id': id, ...guess(record, part.decision, id) }, () => {
    for (const row of part.rows) {
      writer.block('row', {}, () => {
        for (const { runs } of row) {
          const [first, ...others] = runs.flatMap((at) => part.runs[at] ?? []);
          if (first === undefined) continue;
          const own = [{ ...first, join: 'first' as const }, ...others];
          writer.line('cell', {}, () => writeRuns(own, [], writing));
        }
      });
    }
  });
}

/** A jump is a reference: to the item where the story goes on if that is known, else to the page that is named. */
function writeJump(part: JumpPart, writing: Writing): void {
  const { writer, record, fileOf, lines } = writing;
  const id = idFor(part.direction === 'to' ? 't' : 'h', part.runs, writing);
  const [first] = part.runs;
  const last = part.runs.at(-1);
  if (first === undefined || last === undefined) return;
  let target: string | undefined;
  if (part.target !== undefined) target = `${fileOf(part.target.page)}#${part.target.item}`;
  else if (part.page !== undefined) {
    target = `page:${part.page}`;
    record.pagePointers = true;
  }
  const text = lines.get(first.span.line)?.text ?? '';
  const lead = text.slice(first.span.start, first.span.end).search(/\P{White_Space}/u);
  const from = { run: 0, offset: first.span.start + Math.max(0, lead) };
  const to = { run: part.runs.length - 1, offset: last.span.end };
  const reference = { type: 'jump', subtype: part.direction, target };
  const mark = { element: 'ref', from, to, attributes: defined(reference) } as const;
  const attributes = {
    'xml:id': id,
    type: 'continuation',
    rend: part.runIn ? 'run-in' : undefined,
    ...guess(record, part.decision, id),
  };
  writer.line(part.direction === 'to' ? 'trailer' : 'head', attributes, () =>
    writeRuns(part.runs, [mark, ...part.marks], writing),
  );
}

function defined(attributes: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const places: Readonly<Record<string, string>> = {
  header: 'top',
  folio: 'top',
  date: 'top',
  footer: 'bottom',
  credits: 'bottom',
};

function writeFurniture(entry: Furniture, writing: Writing): void {
  const { writer, record } = writing;
  const id = idFor('fw', entry.runs, writing);
  const attributes = {
    'xml:id': id,
    type: entry.role,
    place: places[entry.role],
    ...guess(record, entry.decision, id),
  };
  writer.line('fw', attributes, () => writeRuns(entry.runs, entry.marks, writing));
}
