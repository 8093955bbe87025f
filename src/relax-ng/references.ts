/** Identifiers and references to them, checked over a whole document (RELAX NG DTD Compatibility §5). */
import type { Place } from '../diagnostics/diagnostic.ts';
import type { XmlAttribute } from '../xml/events.ts';
import { collapse, type IdKind } from './datatype.ts';
import { suggest } from './wording.ts';

/** A text being validated, and its places. */
export interface Source {
  readonly text: string;
  readonly placeAt: (start: number, end?: number) => Place;
}

/** An identifier attribute, and the file it stands in. */
export interface Located {
  readonly attribute: XmlAttribute;
  readonly source: Source;
}

interface Mention extends Located {
  readonly id: string;
  readonly path: string;
}

export interface References {
  readonly identifiers: Map<string, Located>;
  readonly mentions: Mention[];
}

export function createReferences(): References {
  return { identifiers: new Map(), mentions: [] };
}

/** Notes the value of an identifier attribute; gives the first attribute with the same identifier if there is one. */
export function note(references: References, kind: IdKind, located: Located, path: () => string): Located | undefined {
  const value = collapse(located.attribute.value);
  if (kind === 'ID') {
    const earlier = references.identifiers.get(value);
    if (earlier === undefined) references.identifiers.set(value, located);
    return earlier;
  }
  for (const id of value.split(' ')) {
    // Most references point back, and need not be kept.
    if (id !== '' && !references.identifiers.has(id)) references.mentions.push({ ...located, id, path: path() });
  }
  return undefined;
}

/** The references that nothing answered, in document order, each with a suggestion. */
export function unanswered(references: References): readonly (Mention & { readonly suggestion: string })[] {
  const { identifiers, mentions } = references;
  return mentions
    .filter(({ id }) => !identifiers.has(id))
    .map((mention) => ({ ...mention, suggestion: suggest(mention.id, [...identifiers.keys()]) }));
}
