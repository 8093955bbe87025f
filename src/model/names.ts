/** Names of elements: kind and number of the first source line, so that an id changes only when its own text does. */
import type { Page, TextLine } from './layout.ts';

export interface Names {
  /** `p1.a3` for kind `a` and line 3; `p1.a3.2` where that is taken. */
  name(kind: string, line: TextLine): string;
}

/** A fresh set of names for one page. */
export function createNames(page: Page): Names {
  const used = new Map<string, number>();
  return {
    name(kind, line) {
      const name = `${page.id}.${kind}${line.number}`;
      const times = (used.get(name) ?? 0) + 1;
      used.set(name, times);
      return times === 1 ? name : `${name}.${times}`;
    },
  };
}
