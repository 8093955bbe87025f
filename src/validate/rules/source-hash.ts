/** N3: the lines of the source layer, joined as the header says, are the file whose SHA-256 the header declares. */
import { createHash } from 'node:crypto';
import { encodeText, isKnownCharset } from '../../xml/charset.ts';
import { attribute, childrenNamed, named, type TeiElement, textOfElement, walk } from '../../xml/tei-tree.ts';
import { atElement, defineRule, type RuleContext } from '../rule.ts';
import { characterOf } from '../source-claims.ts';

const lineEnds = new Map([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
]);

const anySurrogate = /[\uD800-\uDFFF]/;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

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
  const ofPart = hashes.find((idno) => attribute(idno, 'subtype') === 'part');
  const isPart = /^\d+ of (?!1$)\d+$/u.test(noteOf(bibl, 'part') ?? '');
  const declared = ofPart ?? (isPart ? undefined : hashes[0]);
  const source = declared === undefined ? undefined : sourceText(context, bibl);
  const expected = declared === undefined ? '' : textOfElement(declared).trim().toLowerCase();
  if (declared === undefined || source === undefined || !/^[0-9a-f]{64}$/u.test(expected)) return;
  const bytes = encodeSource(source.text, source.charset);
  const found = bytes === undefined ? expected : sha256(bytes);
  if (bytes === undefined || found === expected) return;
  // Some editions close every line instead of separating lines: then the last line has a line end too.
  const closed = encodeSource(source.text + source.ending, source.charset);
  if (closed !== undefined && sha256(closed) === expected) return;
  const values = { found: found.slice(0, 12), declared: expected.slice(0, 12), bytes: bytes.length };
  context.report(atElement('NWS-031', declared, values));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

interface SourceText {
  readonly text: string;
  readonly ending: string;
  readonly charset: string;
}

/** The text that the source layer stands for; undefined where it is no text layer. */
function sourceText(context: RuleContext, bibl: TeiElement): SourceText | undefined {
  const charset = noteOf(bibl, 'charset');
  const [fileName] = childrenNamed(bibl, 'idno').filter((idno) => attribute(idno, 'type') === 'filename');
  // A hash of an ALTO or image file says nothing about lines; only a text layer is its lines.
  if (charset === undefined && !/\.txt$/iu.test(fileName === undefined ? '' : textOfElement(fileName).trim()))
    return undefined;
  const lines = named(context.scope, 'line');
  if (lines.length === 0 && named(context.scope, 'surface').length === 0) return undefined;
  const ending = lineEnds.get(noteOf(bibl, 'lineEnd') ?? 'LF');
  if (ending === undefined) return undefined;
  const mark = noteOf(bibl, 'byteOrderMark') === 'present' ? '\uFEFF' : '';
  const text = mark + lines.map((line) => verbatim(context, line)).join(ending);
  return { text, ending, charset: (charset ?? 'utf-8').toLowerCase() };
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

/** Undefined where the encoding is not known, or cannot hold the text. */
function encodeSource(text: string, charset: string): Uint8Array | undefined {
  if (charset === 'utf-8' || charset === 'utf8')
    return anySurrogate.test(text) && loneSurrogate.test(text) ? undefined : encodeText(text, 'utf-8');
  return isKnownCharset(charset) ? encodeText(text, charset) : undefined;
}
