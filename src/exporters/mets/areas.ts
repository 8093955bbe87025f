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
export function areasOf({ lines }: ItemPart, { textFile, targets }: MetsPage): readonly Area[] {
  const areas: { file: string; begin: string; end?: string }[] = [];
  const pointed = new Set<string>();
  let before: number | undefined;
  for (const line of lines) {
    const target = targets.get(line);
    if (target === undefined || pointed.has(target.id)) continue;
    pointed.add(target.id);
    const last = areas.at(-1);
    if (target.isLine && last !== undefined && before === target.at - 1) last.end = target.id;
    else areas.push({ file: textFile, begin: target.id });
    before = target.isLine ? target.at : undefined;
  }
  return areas;
}
