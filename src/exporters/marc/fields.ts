/** Fields of a MARC 21 record as MARCXML writes them. */
import type { DataElement } from '../../xml/write-data.ts';

/** A subfield's code and content; those without content are left out. */
export type Subfield = readonly [code: string, content: string | undefined];

/** A data field; nothing where none of its subfields has content. */
export function field(tag: string, indicators: string, ...subfields: readonly Subfield[]): readonly DataElement[] {
  const children = subfields.flatMap(([code, content]): DataElement[] =>
    content === undefined || content === '' ? [] : [{ name: 'subfield', attributes: { code }, children: [content] }],
  );
  const attributes = { tag, ind1: indicators.charAt(0), ind2: indicators.charAt(1) };
  return children.length === 0 ? [] : [{ name: 'datafield', attributes, children }];
}

export function controlField(tag: string, content: string): DataElement {
  return { name: 'controlfield', attributes: { tag }, children: [content] };
}

/** A record with its fields in the order of their tags. */
export function record(leader: string, fields: readonly DataElement[]): DataElement {
  const ordered = [...fields].sort((one, other) => Number(tagOf(one)) - Number(tagOf(other)));
  return {
    name: 'record',
    attributes: { type: 'Bibliographic' },
    children: [{ name: 'leader', attributes: {}, children: [leader] }, ...ordered],
  };
}

function tagOf({ attributes }: DataElement): string {
  return attributes.tag ?? '';
}

/**
 * Subfields with the punctuation of ISBD between and after them, as field 008 and the leader say: each pair is a code and
 * content with the mark that comes before it. Where the last one ends with a stop of its own, none is added.
 */
export function punctuated(
  parts: readonly (readonly [mark: string, code: string, content: string | undefined])[],
  end: '' | '.' = '',
): readonly Subfield[] {
  const given = parts.filter(([, , content]) => content !== undefined && content !== '');
  return given.map(([, code, content = ''], at): Subfield => {
    const next = given[at + 1];
    const stop = /[.?!。？！]$/u.test(content) ? '' : end;
    return [code, next === undefined ? `${content}${stop}` : `${content}${next[0]}`];
  });
}
