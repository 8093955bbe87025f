/** OAI-PMH 2.0 as static files: each answer of the protocol in a file, lists in pieces. `serve-oai` answers live. */
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Exporter, ExportOptions, PackageFile } from '../exporter.ts';
import type { ExportIssue } from '../issue/export-issue.ts';
import { answer, type OaiRepository } from './protocol.ts';
import { metadataFormats } from './record.ts';
import { gatherRepository, lacksDomain } from './repository.ts';

/** Records in one answer. */
export const pageSize = 100;

export const oaiPmh: Exporter = {
  id: 'oai-pmh',
  title: 'OAI-PMH 2.0',
  summary: 'the answers of a provider as static files; serve-oai answers live',
  addressed: true,
  needs: [
    { field: 'title', use: 'as the set of its records', isMet: ({ metadata }) => metadata.title !== undefined },
    { field: 'date', use: 'as the date of its records', isMet: ({ metadata }) => metadata.date !== undefined },
    {
      field: 'repository.email',
      use: 'as adminEmail of Identify',
      isMet: ({ metadata }) => metadata.repository?.email !== undefined,
    },
  ],
  write: writeOaiPmh,
};

function* writeOaiPmh(issues: Iterable<ExportIssue>, options: ExportOptions): Generator<PackageFile | Diagnostic> {
  const { baseUrl } = options;
  if (baseUrl === undefined || !URL.canParse(baseUrl)) {
    yield diagnose('PKG-301', { file: 'broadsheet export' }, { target: oaiPmh.title });
    return;
  }
  const repository = gatherRepository(issues, { baseUrl, pageSize }, options);
  if (lacksDomain(repository)) yield diagnose('PKG-309', { file: 'broadsheet export' });
  const responseDate = options.now ?? `${latest(repository)}T00:00:00Z`;
  const file = (path: string, parameters: Readonly<Record<string, string>>): PackageFile => ({
    path,
    content: answer(repository, Object.entries(parameters), responseDate),
  });
  yield file('identify.xml', { verb: 'Identify' });
  yield file('list-metadata-formats.xml', { verb: 'ListMetadataFormats' });
  yield file('list-sets.xml', { verb: 'ListSets' });
  for (const { prefix } of metadataFormats) {
    for (const verb of ['ListIdentifiers', 'ListRecords']) {
      const name = verb === 'ListRecords' ? 'list-records' : 'list-identifiers';
      for (let start = 0; start < repository.records.length; start += pageSize) {
        const request =
          start === 0 ? { verb, metadataPrefix: prefix } : { verb, resumptionToken: `${prefix}////${start}` };
        yield file(`${name}/${prefix}/${start / pageSize + 1}.xml`, request);
      }
    }
    for (const { identifier } of repository.records) {
      const name = identifier.split(':').slice(2).join(':');
      yield file(`get-record/${prefix}/${name}.xml`, { verb: 'GetRecord', identifier, metadataPrefix: prefix });
    }
  }
}

function latest({ records }: OaiRepository): string {
  return (
    records
      .map(({ datestamp }) => datestamp)
      .sort()
      .at(-1) ?? '1970-01-01'
  );
}
