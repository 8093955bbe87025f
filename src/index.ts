/** The public API: everything that the command line does can be done from a program. */
export { type Code, catalogue, isCode } from './diagnostics/catalogue.ts';
export {
  type Diagnostic,
  diagnose,
  hasErrors,
  type Outcome,
  type Place,
  type Severity,
} from './diagnostics/diagnostic.ts';
export { packagedStylesheets, packageVersion } from './io/assets.ts';
export { type IssueLocation, imageFinder, locateIssues, sourceFinder } from './io/editions.ts';
export { readSource, sourceOf } from './io/files.ts';
export { type OpenedInput, openInput } from './io/inputs.ts';
export { openPackageFolder } from './io/package-folder.ts';
export { loadSchema, newspaperSchema } from './io/schemas.ts';
export { packagedAsset, storedFile, storedTei } from './io/stored-file.ts';
export type { Edition, EditionPage, Item, ItemPart } from './model/edition.ts';
export type { Finding } from './model/finding.ts';
export type { Box, Issue, Page, TextBlock, TextLine, Word } from './model/layout.ts';
export type { IssueMetadata, Ruling } from './model/metadata.ts';
export type { SourceFile, TextEncoding } from './model/source.ts';
export type { Span } from './model/span.ts';
export { type EncodedIssue, type EncodeOptions, encode, type TeiDocument } from './pipeline/encode.ts';
export {
  checkers,
  type Exporter,
  type ExportIssue,
  type ExportOptions,
  exporters,
  type ImageFile,
  type PackageChecker,
  type PackageFile,
  type PackageFolder,
  readExportIssue,
  type StoredFile,
} from './pipeline/export.ts';
export { type EditionFile, publish, type Stylesheets } from './pipeline/publish.ts';
export type { Schema } from './relax-ng/schema.ts';
export {
  type EpubFile,
  type OffsetEntry,
  renderEpub,
  renderTexts,
  type TextEdition,
  writeOffsetMap,
} from './render/index.ts';
export { checkPointers, type RecoveredSource, recoverBytes, recoverSource } from './tei/recover.ts';
export { type ValidateOptions, type Validity, validateTei } from './validate/validate-tei.ts';
