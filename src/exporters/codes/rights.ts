/** Statements of rights that repositories know by their address: rightsstatements.org and Creative Commons. */

export interface RightsStatement {
  /** The address in the one form that standards compare: http, without `www`, with a slash at its end. */
  readonly uri: string;
  readonly label: string;
}

/** https://rightsstatements.org/page/1.0/ lists these twelve. */
const statements: Readonly<Record<string, string>> = {
  InC: 'In Copyright',
  'InC-OW-EU': 'In Copyright - EU Orphan Work',
  'InC-EDU': 'In Copyright - Educational Use Permitted',
  'InC-NC': 'In Copyright - Non-Commercial Use Permitted',
  'InC-RUU': 'In Copyright - Rights-holder(s) Unlocatable or Unidentifiable',
  'NoC-CR': 'No Copyright - Contractual Restrictions',
  'NoC-NC': 'No Copyright - Non-Commercial Use Only',
  'NoC-OKLR': 'No Copyright - Other Known Legal Restrictions',
  'NoC-US': 'No Copyright - United States',
  CNE: 'Copyright Not Evaluated',
  UND: 'Copyright Undetermined',
  NKC: 'No Known Copyright',
};

/** The statement that an address stands for; undefined for addresses of anyone else. */
export function rightsStatement(address: string | undefined): RightsStatement | undefined {
  const match = /^https?:\/\/(?:www\.)?(?<host>rightsstatements|creativecommons)\.org\/(?<path>[^?#]*)/iu.exec(
    address ?? '',
  );
  const steps = (match?.groups?.path ?? '').split('/').filter((step) => step !== '');
  return match?.groups?.host?.toLowerCase() === 'rightsstatements'
    ? ofRightsStatements(steps)
    : ofCreativeCommons(steps);
}

function ofRightsStatements([kind, code = '', version]: readonly string[]): RightsStatement | undefined {
  const label = Object.hasOwn(statements, code) ? statements[code] : undefined;
  if ((kind !== 'vocab' && kind !== 'page') || label === undefined || version !== '1.0') return undefined;
  // A page about the statement means the statement.
  return { uri: `http://rightsstatements.org/vocab/${code}/1.0/`, label };
}

function ofCreativeCommons([kind, code = '', version = '', place]: readonly string[]): RightsStatement | undefined {
  if (!/^\d\.\d$/u.test(version)) return undefined;
  // A national licence is another text; a translation of the deed is not.
  const ported = place !== undefined && /^[a-z]{2}$/u.test(place) ? [place] : [];
  const uri = `http://creativecommons.org/${[kind, code, version, ...ported].join('/')}/`;
  const suffix = [version, ...ported.map((country) => country.toUpperCase())].join(' ');
  if (kind === 'publicdomain' && code === 'zero') return { uri, label: `CC0 ${suffix}` };
  if (kind === 'publicdomain' && code === 'mark') return { uri, label: `Public Domain Mark ${suffix}` };
  if (kind !== 'licenses' || !/^by(?:-nc)?(?:-nd|-sa)?$/u.test(code)) return undefined;
  return { uri, label: `CC ${code.toUpperCase()} ${suffix}` };
}
