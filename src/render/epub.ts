/** An EPUB 3 of one issue, as the files that go into its ZIP, in their order. */
import { createHash } from 'node:crypto';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Stylesheets } from './targets.ts';
import { transform } from './transform.ts';

export interface EpubOptions {
  /** Name of the document in diagnostics. */
  readonly file: string;
  /** BCP 47 tag of the words around the text; absent: the language of the newspaper. */
  readonly uiLanguage?: string;
  /** The last change, as seconds since 1970 (SOURCE_DATE_EPOCH); absent: as the header says, else the day. */
  readonly modified?: number;
  /** For each page its image in the EPUB, a path beside the chapters; empty where it has none. The caller adds the files. */
  readonly images?: readonly string[];
}

export interface EpubFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Folder of everything that is read in the EPUB. */
export const epubFolder = 'EPUB';

/** The files of the EPUB of a TEI document of a page or a teiCorpus; undefined where it cannot be rendered. */
export function renderEpub(
  tei: string,
  stylesheets: Stylesheets,
  options: EpubOptions,
): Outcome<readonly EpubFile[] | undefined> {
  const { file, uiLanguage, modified, images = [] } = options;
  const stylesheet = stylesheets.epub;
  if (stylesheet === undefined)
    return failed(diagnose('XSL-004', { file }, { target: 'epub', reason: 'it was not handed in' }));
  const parameters = {
    identifier: identifierOf(tei),
    images,
    ...(uiLanguage === undefined ? {} : { 'ui-language': uiLanguage }),
    ...(modified === undefined ? {} : { modified: momentOf(modified) }),
  };
  const { value, diagnostics } = transform(tei, stylesheet, parameters, file);
  if (value === undefined) return { value, diagnostics };
  const documents = [...value.documents].map(([path, content]) => ({
    path: `${epubFolder}/${path}`,
    content: path.endsWith('.xhtml') ? inXhtml(content) : content,
  }));
  return { value: [mimetype, container, ...documents], diagnostics };
}

function failed(diagnostic: Diagnostic): Outcome<undefined> {
  return { value: undefined, diagnostics: [diagnostic] };
}

/** OCF 3.3 §4.2.2: the first file of the ZIP, without a line end. */
const mimetype: EpubFile = { path: 'mimetype', content: 'application/epub+zip' };

const container: EpubFile = {
  path: 'META-INF/container.xml',
  content: `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="${epubFolder}/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`,
};

/**
 * The stylesheet makes elements in no namespace; the root's declaration puts them all into that of XHTML. Headline groups
 * become headers: checkers of EPUB 3.2 know only the hgroup of old, which held no paragraphs.
 */
function inXhtml(document: string): string {
  return document
    .replace('<html', '<html xmlns="http://www.w3.org/1999/xhtml"')
    .replace(/(?<=<\/?)hgroup(?=>)/gu, 'header');
}

/**
 * A UUID (version 8, RFC 9562) made of the digests of the sources: an edition of the same print keeps it when its encoding is
 * mended. Without digests, of the document itself.
 */
function identifierOf(tei: string): string {
  const sources = [...tei.matchAll(/<idno type="sha256"[^>]*>([0-9a-f]{64})</gu)].map((match) => match[1]);
  const digest = createHash('sha256')
    .update(sources.length > 0 ? sources.join(' ') : tei)
    .digest('hex');
  const variant = ((Number.parseInt(digest.slice(16, 17), 16) % 4) + 8).toString(16);
  return `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

function momentOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(/\.\d+/u, '');
}
