/** What io, jobs and cli need of the exporters, so that they do not reach past the pipeline. */

export type { Exporter, ExportOptions, PackageChecker, PackageFile, PackageFolder } from '../exporters/exporter.ts';
export { checkers, exporters } from '../exporters/index.ts';
export type { DigestAlgorithm, ExportIssue, ImageFile, StoredFile } from '../exporters/issue/export-issue.ts';
export { type ImageProblem, readExportIssue } from '../exporters/issue/read-issue.ts';
export { pageSize as oaiPageSize } from '../exporters/oai-pmh/index.ts';
export { answer as answerOai, type OaiRepository } from '../exporters/oai-pmh/protocol.ts';
export { gatherRepository, lacksDomain } from '../exporters/oai-pmh/repository.ts';
