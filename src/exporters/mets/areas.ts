/** Where the lines of an item stand, as pointers into the text files. */
import type { ItemPart } from '../issue/export-issue.ts';
import type { MetsPage } from './files.ts';

/** A stretch of a text file: from one id to another, or all that has one id. */
export interface Area {
  readonly file: string;
  readonly begin: string;
  readonly end?: string;
}

/** The areas of a part in reading order: lines that follow each other are one area, and a block that was pointed to is not again. */
export function areasOf({ lines }: ItemPart, { page, textFile, pointer }: MetsPage): readonly Area[] {
  // Blank lines belong to nothing, so they part nothing.
  const filled = page.blocks.flatMap((block) => block.lines).filter(({ text }) => text.trim() !== '');
  const places = new Map(filled.map(({ id, sourceId }, at) => [id, { at, sourceId }]));
  const areas: { file: string; begin: string; end?: string }[] = [];
  const pointed = new Set<string>();
  let before: number | undefined;
  for (const line of lines) {
    const place = places.get(line);
    const target = pointer(line);
    if (place === undefined || target === undefined || pointed.has(target)) continue;
    pointed.add(target);
    const isLine = target === line || target === place.sourceId;
    const last = areas.at(-1);
    if (isLine && last !== undefined && before === place.at - 1) last.end = target;
    else areas.push({ file: textFile, begin: target });
    before = isLine ? place.at : undefined;
  }
  return areas;
}
