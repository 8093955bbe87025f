/** Headlines of items whose headline the source knows, but not which lines it is. */
import { type LogicalPart, linesOfPage, type Page } from '../model/layout.ts';

/** Texts of lines by their ids. */
export type LineTexts = ReadonlyMap<string, string>;

export function lineTexts(pages: readonly Page[]): LineTexts {
  return new Map(pages.flatMap(linesOfPage).map(({ id, text }) => [id, text]));
}

/** The first lines of an item that together read as its title take the role of a headline. */
export function withTitle(
  parts: readonly LogicalPart[],
  title: string | undefined,
  texts: LineTexts,
): readonly LogicalPart[] {
  const [first, ...others] = parts;
  const wanted = lettersOf(title ?? '');
  if (wanted === '' || first === undefined) return parts;
  let text = '';
  for (const [at, id] of first.lines.entries()) {
    text += lettersOf(texts.get(id) ?? '');
    if (text === wanted) {
      const rest = first.lines.slice(at + 1);
      const head: LogicalPart = { lines: first.lines.slice(0, at + 1), role: 'HEADING/TITLE' };
      return [head, ...(rest.length === 0 ? [] : [{ lines: rest, role: first.role }]), ...others];
    }
    if (!wanted.startsWith(text)) break;
  }
  return parts;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
