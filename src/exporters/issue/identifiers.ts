/** Identifiers of an issue told apart: those of the newspaper, that of the digital edition, the code of the organisation that submits it. */
import type { IssueMetadata } from '../../model/metadata.ts';

export interface Identifier {
  readonly type: string;
  readonly value: string;
}

/** The type under which a sidecar lists the MARC code of an organisation, beside the newspaper's own identifiers. */
const organisationType = 'MARCORG';

/** Identifiers of the newspaper, in the order of the sidecar. */
export function newspaperIdentifiers({ identifiers = [] }: IssueMetadata): readonly Identifier[] {
  return identifiers.filter(({ type }) => type.toUpperCase() !== organisationType);
}

/** The newspaper's identifier of a type; upper and lower case are one. */
export function identifierOf(metadata: IssueMetadata, type: string): string | undefined {
  return newspaperIdentifiers(metadata).find((one) => one.type.toUpperCase() === type)?.value;
}

/** MARC code of the organisation that submits packages (loc.gov/marc/organizations): `DLC`. */
export function organisationCode({ identifiers = [] }: IssueMetadata): string | undefined {
  return identifiers.find(({ type }) => type.toUpperCase() === organisationType)?.value;
}

/** The identifier of the digital edition with the scheme it is of: a DOI and a handle are bare, a URL and a URN whole. */
export function editionIdentifier({ publication }: IssueMetadata): Identifier | undefined {
  const given = publication?.identifier;
  if (given === undefined) return undefined;
  const [, doi] = /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,}(?:\.\d+)*\/\S+)$/iu.exec(given) ?? [];
  if (doi !== undefined) return { type: 'doi', value: doi };
  const [, handle] = /^(?:hdl:|https?:\/\/hdl\.handle\.net\/)(\S+\/\S+)$/iu.exec(given) ?? [];
  if (handle !== undefined) return { type: 'hdl', value: handle };
  if (/^urn:/iu.test(given)) return { type: 'urn', value: given };
  return { type: /^https?:\/\//iu.test(given) ? 'uri' : 'local', value: given };
}

/** Where the edition is found on the web, as far as its identifier says so. */
export function editionAddress(metadata: IssueMetadata): string | undefined {
  const identifier = editionIdentifier(metadata);
  if (identifier?.type === 'doi') return `https://doi.org/${identifier.value}`;
  if (identifier?.type === 'hdl') return `https://hdl.handle.net/${identifier.value}`;
  return identifier?.type === 'uri' ? identifier.value : undefined;
}
