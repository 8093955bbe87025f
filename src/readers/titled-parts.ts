/** Headlines of items whose headline the source knows, but not which lines it is. */
import type { LogicalPart } from '../model/layout.ts';

/** The first lines of an item that together read as its title take the role of a headline. `textOf` gives a line by its id. */
export function withTitle(
  parts: readonly LogicalPart[],
  title: string | undefined,
  textOf: (line: string) => string | undefined,
): readonly LogicalPart[] {
  const [first, ...others] = parts;
  if (title === undefined || first === undefined) return parts;
  const wanted = lettersOf(title);
  let text = '';
  for (const [at, id] of first.lines.entries()) {
    text += lettersOf(textOf(id) ?? '');
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
