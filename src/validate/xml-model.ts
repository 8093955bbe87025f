/** Finds the schemas that a document names in its prologue (`<?xml-model href="…"?>`, ISO/IEC 19757-1 Associating Schemas). */

export interface SchemaAssociation {
  readonly href: string;
  /** `schematypens`, or the media type, or what the file's ending tells. */
  readonly kind: 'relax-ng' | 'schematron' | 'other';
  /** Offset of the instruction. */
  readonly start: number;
  readonly end: number;
}

/** Schemas named before the root element, in order. */
export function findSchemaAssociations(text: string): readonly SchemaAssociation[] {
  const root = /<[\p{L}_:]/u.exec(text)?.index ?? text.length;
  const prologue = text.slice(0, root).replace(/<!--[\s\S]*?-->/gu, (comment) => ' '.repeat(comment.length));
  return [...prologue.matchAll(/<\?xml-model\s+(?<data>[\s\S]*?)\?>/gu)].flatMap((match) => {
    const data = new Map(
      [...(match.groups?.data ?? '').matchAll(/(?<name>[\w-]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/gu)].map(
        ({ groups }) => [groups?.name ?? '', withoutEntities(groups?.double ?? groups?.single ?? '')] as const,
      ),
    );
    const href = data.get('href');
    if (href === undefined) return [];
    const start = match.index;
    return [{ href, kind: kindOf(href, data), start, end: start + match[0].length }];
  });
}

function kindOf(href: string, data: ReadonlyMap<string, string>): SchemaAssociation['kind'] {
  const namespace = data.get('schematypens') ?? '';
  const type = data.get('type') ?? '';
  if (namespace === 'http://relaxng.org/ns/structure/1.0' || type.includes('relax-ng')) return 'relax-ng';
  if (namespace.includes('schematron') || namespace.includes('dsdl/schematron')) return 'schematron';
  if (namespace !== '') return 'other';
  return /\.(?:rng|rnc)$/iu.test(href) ? 'relax-ng' : /\.sch$/iu.test(href) ? 'schematron' : 'other';
}

function withoutEntities(value: string): string {
  return value
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
