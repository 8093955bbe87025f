/** A page while it is read: numbers its lines, names its blocks, and remembers which lines each element of the source stands for. */
import { createHash } from 'node:crypto';
import {
  type Box,
  linesOfPage,
  type Page,
  type TextBlock,
  type TextLine,
  type TextStyle,
  type Word,
} from '../model/layout.ts';
import type { ReaderOptions } from './reader.ts';
import { cellsOf } from './table-cells.ts';

/** Lines that an element of the source stands for: 1-based, inclusive; `last` is below `first` where it has none. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
  /** UTF-16 offsets into the first and the last line, where the element is less than whole lines. */
  readonly start?: number;
  readonly end?: number;
}

/** Line ranges by the source's own identifiers. */
export type Places = ReadonlyMap<string, LineRange>;

export interface ReadPage {
  readonly page: Page;
  readonly places: Places;
  /** Identifiers that stand more than once. */
  readonly repeated: readonly string[];
}

export interface LineDraft {
  readonly text: string;
  readonly box?: Box | undefined;
  /** Worked out only where words are wanted. */
  readonly words?: () => readonly Word[];
  readonly style?: TextStyle | undefined;
  readonly sourceId?: string | undefined;
  readonly cell?: TextLine['cell'];
  readonly divided?: string | undefined;
  readonly slope?: number | undefined;
}

export interface BlockDraft {
  readonly kind: TextBlock['kind'];
  readonly box?: Box | undefined;
  readonly sourceId?: string | undefined;
  readonly label?: string | undefined;
  /** Degrees by which its content is turned clockwise; 0 where that is not said. */
  readonly rotation?: number;
}

export interface PageDraft {
  /** 1-based number that the next line will have. */
  readonly nextLine: () => number;
  openBlock(block: BlockDraft): void;
  /** Says more of the open block, before its first line; later it is too late. */
  describeBlock(more: Pick<BlockDraft, 'label' | 'rotation'>): void;
  addLine(line: LineDraft): void;
  /** Says what lines an element stands for. */
  place(sourceId: string | undefined, range: LineRange): void;
  finish(page: Omit<Page, 'id' | 'number' | 'blocks' | 'order'>, order?: readonly string[]): ReadPage;
}

/** An empty page with its 1-based number in the issue. */
export function draftPage(number: number, options: ReaderOptions): PageDraft {
  const id = `p${number}`;
  const blocks: { draft: BlockDraft; readonly lines: TextLine[] }[] = [];
  const places = new Map<string, LineRange>();
  const repeated: string[] = [];
  let count = 0;
  return {
    nextLine: () => count + 1,
    openBlock: (draft) => void blocks.push({ draft, lines: [] }),
    describeBlock(more) {
      const block = blocks.at(-1);
      if (block?.lines.length === 0) block.draft = { ...block.draft, ...more };
    },
    addLine({ text, box, words, style, sourceId, cell, divided, slope }) {
      count += 1;
      const wanted = options.words === true ? (words?.() ?? []) : [];
      if (blocks.length === 0) blocks.push({ draft: { kind: 'text' }, lines: [] });
      blocks.at(-1)?.lines.push({
        id: `${id}.l${count}`,
        number: count,
        text: ownText(text),
        ...(box === undefined ? {} : { box }),
        ...(wanted.length === 0 ? {} : { words: wanted }),
        ...(style === undefined ? {} : { style }),
        ...(slope === undefined ? {} : { slope }),
        ...(sourceId === undefined ? {} : { sourceId: ownText(sourceId) }),
        ...(cell === undefined ? {} : { cell }),
        ...(divided === undefined ? {} : { divided: ownText(divided) }),
      });
    },
    place(sourceId, range) {
      if (sourceId === undefined) return;
      if (places.has(sourceId)) repeated.push(sourceId);
      else places.set(sourceId, range);
    },
    finish(page, order) {
      const named = blocks.map(
        ({ draft, lines }, at): TextBlock => blockOf(`${id}.z${at + 1}`, draft, withCells(draft, lines)),
      );
      const stated = [...new Set((order ?? []).flatMap((ref) => blocksMeant(ref, named, places)))];
      return {
        page: { id, number, ...page, blocks: named, ...(stated.length < 2 ? {} : { order: stated }) },
        places,
        repeated,
      };
    },
  };
}

/** A copy: a piece cut out of a string keeps the whole file in memory. */
function ownText(text: string): string {
  return ` ${text}`.slice(1);
}

/** Where a table of the source has no cells, its lines have them by their places. */
function withCells({ kind, rotation = 0 }: BlockDraft, lines: readonly TextLine[]): readonly TextLine[] {
  if (kind !== 'table' || rotation !== 0 || lines.some(({ cell }) => cell !== undefined)) return lines;
  const cells = cellsOf(lines.map(({ box }) => box));
  return lines.map((line, at) => ({ ...line, ...(cells[at] === undefined ? {} : { cell: cells[at] }) }));
}

/** Blocks that a reading order means by an identifier: the one that has it, else those whose lines it stands for. */
function blocksMeant(ref: string, blocks: readonly TextBlock[], places: Places): readonly string[] {
  const own = blocks.find(({ sourceId }) => sourceId === ref);
  if (own !== undefined) return [own.id];
  const { first, last } = places.get(ref) ?? { first: 1, last: 0 };
  const isMeant = ({ lines }: TextBlock): boolean => lines.some(({ number }) => number >= first && number <= last);
  return blocks.filter(isMeant).map(({ id }) => id);
}

function blockOf(
  id: string,
  { kind, box, sourceId, label, rotation = 0 }: BlockDraft,
  lines: readonly TextLine[],
): TextBlock {
  const turned = ((Math.round(rotation) % 360) + 360) % 360;
  return {
    id,
    kind,
    lines,
    ...(box === undefined ? {} : { box }),
    ...(sourceId === undefined ? {} : { sourceId: ownText(sourceId) }),
    ...(label === undefined || label.trim() === '' ? {} : { label: ownText(label.trim()) }),
    ...(turned === 0 ? {} : { rotation: turned }),
  };
}

/** A page as a part of a file with several: its digest is that of its lines, joined by LF. */
export function asPart(page: Page, number: number, of: number): Page {
  if (of < 2) return page;
  const text = linesOfPage(page)
    .map((line) => line.text)
    .join('\n');
  return { ...page, part: { number, of, sha256: createHash('sha256').update(text, 'utf8').digest('hex') } };
}
