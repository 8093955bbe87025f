/** Identifiers and references to them, checked over a whole document (RELAX NG DTD Compatibility §5). */
import type { XmlAttribute } from '../xml/events.ts';
import { collapse, type IdKind } from './datatype.ts';
import { suggest } from './wording.ts';

interface Mention {
  readonly id: string;
  readonly attribute: XmlAttribute;
  readonly path: string;
}

export interface References {
  readonly identifiers: Map<string, XmlAttribute>;
  readonly mentions: Mention[];
}

export function createReferences(): References {
  return { identifiers: new Map(), mentions: [] };
}

/** Notes the value of an identifier attribute; gives the first attribute with the same identifier if there is one. */
export function note(
  references: References,
  kind: IdKind,
  attribute: XmlAttribute,
  path: () => string,
): XmlAttribute | undefined {
  const value = collapse(attribute.value);
  if (kind === 'ID') {
    const earlier = references.identifiers.get(value);
    if (earlier === undefined) references.identifiers.set(value, attribute);
    return earlier;
  }
  for (const id of value.split(' ')) {
    // Most references point back, and need not be kept.
    if (id !== '' && !references.identifiers.has(id)) references.mentions.push({ id, attribute, path: path() });
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
