/** Identifiers and references to them, checked over a whole document (RELAX NG DTD Compatibility §5). */
import type { XmlAttribute, XmlStartTag } from '../xml/events.ts';
import { collapse, type IdKind } from './datatype.ts';
import { suggest } from './wording.ts';

/** An attribute, and the tag that it stands in. */
export interface StandingAttribute {
  readonly attribute: XmlAttribute;
  readonly tag: XmlStartTag;
}

interface Mention extends StandingAttribute {
  readonly id: string;
  readonly path: string;
}

export interface References {
  readonly identifiers: Map<string, StandingAttribute>;
  readonly mentions: Mention[];
}

export function createReferences(): References {
  return { identifiers: new Map(), mentions: [] };
}

/** Notes the value of an identifier attribute; gives the first attribute with the same identifier if there is one. */
export function note(
  references: References,
  kind: IdKind,
  standing: StandingAttribute,
  path: () => string,
): StandingAttribute | undefined {
  const value = collapse(standing.attribute.value);
  if (kind === 'ID') {
    const earlier = references.identifiers.get(value);
    if (earlier === undefined) references.identifiers.set(value, standing);
    return earlier;
  }
  for (const id of value.split(' ')) {
    // Most references point back, and need not be kept.
    if (id !== '' && !references.identifiers.has(id)) references.mentions.push({ id, ...standing, path: path() });
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
