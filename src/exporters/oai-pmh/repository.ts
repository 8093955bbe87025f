/** Gathers issues into an OAI-PMH repository. */
import type { ExportOptions } from '../exporter.ts';
import type { ExportIssue } from '../issue/export-issue.ts';
import type { OaiRepository } from './protocol.ts';
import { kindSets, type OaiRecord, type OaiSet, recordsOf, titleSet } from './record.ts';

/** What a repository says of itself. */
export interface OaiIdentity {
  /** Address that the protocol answers at. */
  readonly baseUrl: string;
  /** Else the sidecar's of the first issue. */
  readonly adminEmail?: string;
  readonly pageSize: number;
}

/** RFC 2606 §2 keeps .invalid for names that belong to nobody. */
const nobody = 'newspapers.invalid';

/** The repository of issues, in the order in which they come. */
export function gatherRepository(
  issues: Iterable<ExportIssue>,
  { baseUrl, adminEmail, pageSize }: OaiIdentity,
  { now }: Pick<ExportOptions, 'now'>,
): OaiRepository {
  const records: OaiRecord[] = [];
  const titles = new Map<string, OaiSet>();
  let keeper: { readonly name?: string; readonly email?: string } = {};
  const otherwise = domainOf(baseUrl) ?? nobody;
  for (const issue of issues) {
    const { repository } = issue.metadata;
    if (repository !== undefined) keeper = { ...repository, ...keeper };
    const set = titleSet(issue);
    titles.set(set.spec, set);
    records.push(...recordsOf(withoutText(issue), repository?.domain ?? otherwise, now === undefined ? {} : { now }));
  }
  return {
    name: keeper.name ?? 'Newspaper editions',
    baseUrl,
    adminEmail: adminEmail ?? keeper.email ?? '',
    records,
    sets: [...kindSets, { spec: 'title', name: 'Newspapers' }, ...titles.values()],
    pageSize,
  };
}

/** Whether identifiers had to be made up, as no domain name is known. */
export function lacksDomain({ records }: OaiRepository): boolean {
  return records.some(({ identifier }) => identifier.startsWith(`oai:${nobody}:`));
}

/** The domain name of an address, in the form that oai-identifier.xsd asks for: a machine's number is none, nor is `localhost`. */
function domainOf(address: string): string | undefined {
  const { hostname } = new URL(address);
  return /^[a-z][a-z\d-]*(?:\.[a-z][a-z\d-]*)+$/iu.test(hostname) ? hostname : undefined;
}

/** What records are made of: without the lines, so that many issues can be held. */
function withoutText(issue: ExportIssue): ExportIssue {
  return {
    ...issue,
    pages: issue.pages.map((page) => ({ ...page, blocks: [] })),
    items: issue.items.map((item) => ({
      ...item,
      paragraphs: item.paragraphs.slice(0, 1),
      parts: item.parts.map((part) => ({ ...part, lines: [] })),
    })),
  };
}
