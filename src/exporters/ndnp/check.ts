/** Judges NDNP batches by what the loader of Open ONI reads of them. */
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { childrenOf, type DataElement, descendants, readXmlData } from '../../xml/read-data.ts';
import type { PackageChecker, PackageFolder } from '../exporter.ts';
import { checkMets, resolvePath } from '../mets/check.ts';

export const ndnpChecker: PackageChecker = {
  title: 'NDNP batch',
  recognises: ({ paths }) => paths.some(isBatch),
  *check(folder) {
    for (const path of folder.paths.filter(isBatch)) yield* checkBatch(folder, path);
  },
};

/** The names that the loader looks for, in the data folder or at the top. */
function isBatch(path: string): boolean {
  return /^(?:data\/)?batch(?:file)?(?:_[12])?\.xml$/iu.test(path);
}

function* checkBatch(folder: PackageFolder, path: string): Generator<Diagnostic> {
  const { value: root, diagnostics } = readXmlData(folder.read(path), path);
  yield* diagnostics;
  if (root === undefined) return;
  if (root.local !== 'batch' || root.uri !== 'http://www.loc.gov/ndnp') {
    yield diagnose('PKG-108', root.place(), { found: root.local });
    return;
  }
  for (const issue of childrenOf(root, 'issue')) {
    const mets = resolvePath(path, issue.text);
    if (folder.has(mets)) {
      yield* checkMets(folder, mets);
      yield* checkLoadable(folder, mets);
    } else yield diagnose('PKG-103', issue.place(), { path: mets });
  }
}

function* checkLoadable(folder: PackageFolder, path: string): Generator<Diagnostic> {
  const { value: root } = readXmlData(folder.read(path), path);
  if (root === undefined) return;
  const division = descendants(root, 'div').find(({ attributes }) => attributes.TYPE === 'np:issue');
  const missing = (what: string, at: DataElement): Diagnostic => diagnose('PKG-109', at.place(), { what });
  if (division === undefined) {
    yield missing('division of type np:issue', root);
    return;
  }
  const record = recordOf(root, division);
  if (record === undefined) yield missing('MODS record that its DMDID names', division);
  else {
    const [date] = descendants(record, 'dateIssued');
    if (!/^\d{4}-\d{2}-\d{2}$/u.test(date?.text ?? '')) yield missing('dateIssued that is a day', record);
    const lccn = descendants(record, 'identifier').find(({ attributes }) => attributes.type === 'lccn');
    if (lccn === undefined) yield missing('identifier of type lccn', record);
    const edition = descendants(record, 'detail').find(({ attributes }) => attributes.type === 'edition');
    const number = edition === undefined ? undefined : childrenOf(edition, 'number')[0]?.text;
    if (!/^\d+$/u.test(number ?? '')) yield missing('number of its edition', record);
  }
  const pages = descendants(division, 'div').filter(({ attributes }) => attributes.TYPE === 'np:page');
  if (pages.length === 0) yield missing('page of type np:page', division);
  yield* checkTexts(folder, root, path);
  for (const page of pages) {
    const [extent] = descendants(recordOf(root, page) ?? page, 'extent');
    const start = extent === undefined ? undefined : childrenOf(extent, 'start')[0]?.text;
    if (!/^\d+$/u.test(start ?? '')) yield missing('number of a page in its extent', page);
  }
}

/** The loader stops at a text file of several pages, and takes a block for English that says its language otherwise than it looks for. */
function* checkTexts(folder: PackageFolder, root: DataElement, mets: string): Generator<Diagnostic> {
  for (const file of descendants(root, 'file').filter(({ attributes }) => attributes.USE === 'ocr')) {
    const path = resolvePath(mets, childrenOf(file, 'FLocat')[0]?.attributes.href ?? '');
    const text = folder.has(path) ? readXmlData(folder.read(path), path) : undefined;
    if (text?.value === undefined) {
      yield* text?.diagnostics ?? [];
      continue;
    }
    const isWrong = (what: string, found: string, expected: string): Diagnostic =>
      diagnose('PKG-404', { file: path }, { what, found, expected });
    const pages = descendants(text.value, 'Page').length;
    if (pages !== 1) yield isWrong('the number of pages', String(pages), '1');
    const blocks = descendants(text.value, 'TextBlock');
    const misread = blocks.find(({ attributes: { language, LANG = 'en' } }) =>
      language === undefined ? !/^en/iu.test(LANG) : !/^[a-z]{2,3}$/u.test(language),
    );
    if (misread === undefined) continue;
    const { language, LANG = '' } = misread.attributes;
    yield isWrong('the language of a TextBlock', language ?? LANG, 'a code of ISO 639-2 in the attribute “language”');
  }
}

function recordOf(root: DataElement, division: DataElement): DataElement | undefined {
  const id = division.attributes.DMDID;
  return childrenOf(root, 'dmdSec').find(({ attributes }) => id !== undefined && attributes.ID === id);
}
