/** N3: the lines of the source layer, joined as the header says, are the file whose SHA-256 the header declares. */
import { createHash } from 'node:crypto';
import { atElement, defineRule, type RuleContext } from '../rule.ts';
import { characterOf } from '../source-claims.ts';
import { attribute, childrenNamed, named, type TeiElement, textOfElement, walk } from '../tei-tree.ts';

const lineEnds = new Map([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
]);

export const sourceHash = defineRule({
  number: 'N3',
  context: 'bibl type="digitalSource", sourceDoc',
  codes: {
    'NWS-031': { nativeOnly: 'XPath has no hash function' },
    'NWS-032': {
      context: 'tei:bibl[@type="digitalSource"]/tei:idno[@type="sha256"]',
      assert: 'matches(normalize-space(.), "^[0-9a-fA-F]{64}$")',
    },
  },
  check(context) {
    for (const bibl of named(context.scope, 'bibl'))
      if (attribute(bibl, 'type') === 'digitalSource') checkSource(context, bibl);
  },
});

function checkSource(context: RuleContext, bibl: TeiElement): void {
  const hashes = childrenNamed(bibl, 'idno').filter((idno) => attribute(idno, 'type') === 'sha256');
  for (const idno of hashes) {
    const found = textOfElement(idno).trim();
    if (!/^[0-9a-f]{64}$/iu.test(found)) context.report(atElement('NWS-032', idno, { found, length: found.length }));
  }
  // A page that is a part of its file carries the hash of the part's own bytes besides that of the file.
  const declared = hashes.find((idno) => attribute(idno, 'subtype') === 'part') ?? hashes[0];
  const bytes = declared === undefined ? undefined : sourceBytes(context, bibl);
  if (declared === undefined || bytes === undefined) return;
  const expected = textOfElement(declared).trim().toLowerCase();
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== expected && /^[0-9a-f]{64}$/u.test(expected))
    context.report(
      atElement('NWS-031', declared, { found: found.slice(0, 12), declared: expected.slice(0, 12), bytes: bytes.length }),
    );
}

/** The bytes that the source layer stands for; undefined where it is no text layer, or cannot be coded again. */
function sourceBytes(context: RuleContext, bibl: TeiElement): Uint8Array | undefined {
  const charset = noteOf(bibl, 'charset');
  const [fileName] = childrenNamed(bibl, 'idno').filter((idno) => attribute(idno, 'type') === 'filename');
  // A hash of an ALTO or image file says nothing about lines; only a text layer is its lines.
  if (charset === undefined && !/\.txt$/iu.test(fileName === undefined ? '' : textOfElement(fileName).trim())) return undefined;
  const lines = named(context.scope, 'line');
  if (lines.length === 0 && named(context.scope, 'surface').length === 0) return undefined;
  const ending = lineEnds.get(noteOf(bibl, 'lineEnd') ?? 'LF');
  if (ending === undefined) return undefined;
  const mark = noteOf(bibl, 'byteOrderMark') === 'present' ? '\uFEFF' : '';
  const text = mark + lines.map((line) => verbatim(context, line)).join(ending);
  return encodeText(context, text, (charset ?? 'utf-8').toLowerCase());
}

function noteOf(bibl: TeiElement, type: string): string | undefined {
  const note = childrenNamed(bibl, 'note').find((given) => attribute(given, 'type') === type);
  return note === undefined ? undefined : textOfElement(note).trim();
}

function verbatim({ document }: RuleContext, line: TeiElement): string {
  const [only, ...others] = line.children;
  if (only === undefined) return '';
  if (only.kind === 'text' && others.length === 0) return only.text;
  let text = '';
  walk(line, {
    enter(element) {
      if (element.local !== 'g') return undefined;
      text += characterOf(element, document) ?? textOfElement(element);
      return false;
    },
    text: (node) => {
      text += node.text;
    },
  });
  return text;
}

function encodeText(context: RuleContext, text: string, charset: string): Uint8Array | undefined {
  if (/^utf-?8$/u.test(charset)) return text.isWellFormed() ? new TextEncoder().encode(text) : undefined;
  if (charset === 'utf-16le' || charset === 'utf-16be') return encodeUtf16(text, charset === 'utf-16le');
  return context.encode?.(text, charset);
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}
