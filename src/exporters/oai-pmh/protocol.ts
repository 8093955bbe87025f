/** The six verbs of OAI-PMH 2.0 and every error of it (openarchives.org/OAI/openarchivesprotocol.html), as a pure function. */
import { type DataElement, dataElement, writeDataXml } from '../../xml/write-data.ts';
import { type MetadataPrefix, metadataFormats, type OaiRecord, type OaiSet } from './record.ts';
import { type Fault, type OaiRequest, readRequest } from './request.ts';

export interface OaiRepository {
  readonly name: string;
  readonly baseUrl: string;
  readonly adminEmail: string;
  /** In the order in which they are listed. */
  readonly records: readonly OaiRecord[];
  readonly sets: readonly OaiSet[];
  /** How many records a list gives at once. */
  readonly pageSize: number;
}

/** The answer to a request. `parameters` come as they were sent, repeated ones too; `responseDate` is UTC to the second. */
export function answer(
  repository: OaiRepository,
  parameters: readonly (readonly [string, string])[],
  responseDate: string,
): string {
  const request = readRequest(parameters, repository.pageSize);
  const faults = 'faults' in request ? request.faults : [];
  const content = 'faults' in request ? faults.map(error) : contentOf(repository, request);
  // §3.2: a request that is not understood is not repeated in the answer.
  const isRefused = faults.some(({ code }) => code === 'badVerb' || code === 'badArgument');
  const attributes = isRefused ? {} : Object.fromEntries(parameters);
  return writeDataXml(
    dataElement(
      'OAI-PMH',
      {
        xmlns: 'http://www.openarchives.org/OAI/2.0/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': 'http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd',
      },
      [
        dataElement('responseDate', {}, [responseDate]),
        dataElement('request', attributes, [repository.baseUrl]),
        ...content,
      ],
    ),
  );
}

function error({ code, message }: Fault): DataElement {
  return dataElement('error', { code }, [message]);
}

function contentOf(repository: OaiRepository, request: OaiRequest): DataElement[] {
  switch (request.verb) {
    case 'Identify':
      return [identify(repository)];
    case 'ListMetadataFormats':
      return [listFormats(repository, request.identifier)];
    case 'ListSets':
      return [listSets(repository)];
    case 'GetRecord': {
      const record = repository.records.find(({ identifier }) => identifier === request.identifier);
      if (record === undefined) return [error(unknownIdentifier(request.identifier))];
      return [dataElement('GetRecord', {}, [wholeRecord(record, request.prefix)])];
    }
    case 'ListIdentifiers':
    case 'ListRecords':
      return [listRecords(repository, request)];
  }
}

function unknownIdentifier(identifier: string): Fault {
  return { code: 'idDoesNotExist', message: `there is no record “${identifier}”` };
}

function identify({ name, baseUrl, adminEmail, records }: OaiRepository): DataElement {
  const first = records.map(({ datestamp }) => datestamp).sort()[0] ?? '1970-01-01';
  const facts = {
    repositoryName: name,
    baseURL: baseUrl,
    protocolVersion: '2.0',
    adminEmail,
    earliestDatestamp: first,
    deletedRecord: 'no',
    granularity: 'YYYY-MM-DD',
  };
  return dataElement(
    'Identify',
    {},
    Object.entries(facts).map(([key, value]) => dataElement(key, {}, [value])),
  );
}

function listFormats({ records }: OaiRepository, wanted: string | undefined): DataElement {
  if (wanted !== undefined && !records.some(({ identifier }) => identifier === wanted))
    return error(unknownIdentifier(wanted));
  const formats = metadataFormats.map(({ prefix, schema, namespace }) =>
    dataElement('metadataFormat', {}, [
      dataElement('metadataPrefix', {}, [prefix]),
      dataElement('schema', {}, [schema]),
      dataElement('metadataNamespace', {}, [namespace]),
    ]),
  );
  return dataElement('ListMetadataFormats', {}, formats);
}

function listSets({ sets }: OaiRepository): DataElement {
  if (sets.length === 0) return error({ code: 'noSetHierarchy', message: 'this repository has no sets' });
  const listed = sets.map(({ spec, name }) =>
    dataElement('set', {}, [dataElement('setSpec', {}, [spec]), dataElement('setName', {}, [name])]),
  );
  return dataElement('ListSets', {}, listed);
}

type ListRequest = Extract<OaiRequest, { readonly verb: 'ListIdentifiers' | 'ListRecords' }>;

function listRecords({ records, sets, pageSize }: OaiRepository, request: ListRequest): DataElement {
  const { verb, prefix, from, until, set, start } = request;
  if (set !== undefined && sets.length === 0)
    return error({ code: 'noSetHierarchy', message: 'this repository has no sets' });
  const isWanted = (record: OaiRecord): boolean =>
    (from === undefined || record.datestamp >= from) &&
    (until === undefined || record.datestamp <= until) &&
    (set === undefined || record.sets.some((one) => one === set || one.startsWith(`${set}:`)));
  const wanted = records.filter(isWanted);
  if (wanted.length === 0)
    return error({ code: 'noRecordsMatch', message: 'no record is of these dates and this set' });
  if (start >= wanted.length) return error({ code: 'badResumptionToken', message: 'the list does not go on that far' });
  const page = wanted.slice(start, start + pageSize);
  const next = start + pageSize;
  const isWhole = start === 0 && next >= wanted.length;
  return dataElement(verb, {}, [
    ...page.map((record) => (verb === 'ListRecords' ? wholeRecord(record, prefix) : headerOf(record))),
    isWhole ? undefined : resumption(request, next < wanted.length ? next : undefined, wanted.length),
  ]);
}

/** An empty token closes a list that came in pieces (§3.5). */
function resumption(request: ListRequest, next: number | undefined, size: number): DataElement {
  const attributes = { completeListSize: size, cursor: request.start };
  return dataElement('resumptionToken', attributes, next === undefined ? [] : [tokenOf(request, next)]);
}

/** The token holds the whole request, so that any server with the same edition can go on with it. */
function tokenOf({ prefix, from = '', until = '', set = '' }: ListRequest, start: number): string {
  return [prefix, from, until, set, String(start)].map(encodeURIComponent).join('/');
}

function headerOf({ identifier, datestamp, sets }: OaiRecord): DataElement {
  return dataElement('header', {}, [
    dataElement('identifier', {}, [identifier]),
    dataElement('datestamp', {}, [datestamp]),
    ...sets.map((spec) => dataElement('setSpec', {}, [spec])),
  ]);
}

function wholeRecord(record: OaiRecord, prefix: MetadataPrefix): DataElement {
  return dataElement('record', {}, [headerOf(record), dataElement('metadata', {}, [record.metadata(prefix)])]);
}
