/** Reads the arguments of an OAI-PMH request, strictly: what the protocol does not allow is an error of the protocol. */
import { type MetadataPrefix, metadataFormats } from './record.ts';

/** An error of the protocol (§3.6). */
export interface Fault {
  readonly code:
    | 'badVerb'
    | 'badArgument'
    | 'badResumptionToken'
    | 'cannotDisseminateFormat'
    | 'idDoesNotExist'
    | 'noRecordsMatch'
    | 'noMetadataFormats'
    | 'noSetHierarchy';
  readonly message: string;
}

export type OaiRequest =
  | { readonly verb: 'Identify' | 'ListSets' }
  | { readonly verb: 'ListMetadataFormats'; readonly identifier?: string }
  | { readonly verb: 'GetRecord'; readonly identifier: string; readonly prefix: MetadataPrefix }
  | {
      readonly verb: 'ListIdentifiers' | 'ListRecords';
      readonly prefix: MetadataPrefix;
      readonly from?: string;
      readonly until?: string;
      readonly set?: string;
      /** 0-based place of the first record in the list. */
      readonly start: number;
    };

type Verb = OaiRequest['verb'];

/** Arguments of each verb (§4). An exclusive one stands alone. */
const forms: Readonly<
  Record<
    Verb,
    { readonly required: readonly string[]; readonly optional: readonly string[]; readonly exclusive?: string }
  >
> = {
  Identify: { required: [], optional: [] },
  ListMetadataFormats: { required: [], optional: ['identifier'] },
  ListSets: { required: [], optional: [], exclusive: 'resumptionToken' },
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [] },
  ListIdentifiers: { required: ['metadataPrefix'], optional: ['from', 'until', 'set'], exclusive: 'resumptionToken' },
  ListRecords: { required: ['metadataPrefix'], optional: ['from', 'until', 'set'], exclusive: 'resumptionToken' },
};

interface Refused {
  readonly faults: readonly Fault[];
}

/** The request, or what is wrong with it. */
export function readRequest(
  parameters: readonly (readonly [string, string])[],
  pageSize: number,
): OaiRequest | Refused {
  const verbs = parameters.filter(([name]) => name === 'verb').map(([, value]) => value);
  const [verb] = verbs;
  if (verbs.length !== 1 || !isVerb(verb)) {
    const said =
      verbs.length === 0
        ? 'the verb is missing'
        : verbs.length > 1
          ? 'there are several verbs'
          : `“${verb}” is no verb`;
    return { faults: [{ code: 'badVerb', message: `${said}; it is one of ${Object.keys(forms).join(', ')}` }] };
  }
  const given = new Map(parameters.filter(([name]) => name !== 'verb'));
  const faults = argumentFaults(verb, parameters, given);
  if (faults.length > 0) return { faults };
  const token = given.get('resumptionToken');
  if (token !== undefined) return resume(verb, token, pageSize);
  return requestOf(verb, given);
}

function isVerb(verb: string | undefined): verb is Verb {
  return verb !== undefined && Object.hasOwn(forms, verb);
}

function argumentFaults(
  verb: Verb,
  parameters: readonly (readonly [string, string])[],
  given: ReadonlyMap<string, string>,
): Fault[] {
  const { required, optional, exclusive } = forms[verb];
  const bad = (message: string): Fault => ({ code: 'badArgument', message });
  const names = parameters.map(([name]) => name);
  const repeated = names
    .filter((name, at) => names.indexOf(name) !== at)
    .map((name) => bad(`“${name}” stands there twice`));
  if (exclusive !== undefined && given.has(exclusive)) {
    return given.size > 1 ? [...repeated, bad(`“${exclusive}” stands alone with the verb`)] : repeated;
  }
  const unknown = [...given.keys()].filter((name) => !required.includes(name) && !optional.includes(name));
  const missing = required.filter((name) => !given.has(name));
  return [
    ...repeated,
    ...unknown.map((name) => bad(`${verb} has no argument “${name}”`)),
    ...missing.map((name) => bad(`${verb} needs “${name}”`)),
    ...dateFaults(given.get('from'), given.get('until')).map(bad),
  ];
}

/** Dates are whole days here, as Identify says (§3.3). */
function dateFaults(from: string | undefined, until: string | undefined): string[] {
  const faults = Object.entries({ from, until }).flatMap(([name, date]) =>
    date === undefined || isDay(date) ? [] : [`“${name}” is “${date}”, which is no date of the form YYYY-MM-DD`],
  );
  if (faults.length === 0 && from !== undefined && until !== undefined && from > until)
    faults.push('“from” is later than “until”');
  return faults;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

function requestOf(verb: Verb, given: ReadonlyMap<string, string>): OaiRequest | Refused {
  const identifier = given.get('identifier');
  if (verb === 'Identify' || verb === 'ListSets') return { verb };
  if (verb === 'ListMetadataFormats') return identifier === undefined ? { verb } : { verb, identifier };
  const prefix = prefixOf(given.get('metadataPrefix') ?? '');
  if (prefix === undefined) {
    const known = metadataFormats.map((format) => format.prefix).join(', ');
    return {
      faults: [
        {
          code: 'cannotDisseminateFormat',
          message: `“${given.get('metadataPrefix')}” is not given; there are ${known}`,
        },
      ],
    };
  }
  if (verb === 'GetRecord') return { verb, identifier: identifier ?? '', prefix };
  return { verb, prefix, start: 0, ...selection(given.get('from'), given.get('until'), given.get('set')) };
}

function selection(
  from = '',
  until = '',
  set = '',
): { readonly from?: string; readonly until?: string; readonly set?: string } {
  return { ...(from === '' ? {} : { from }), ...(until === '' ? {} : { until }), ...(set === '' ? {} : { set }) };
}

function prefixOf(text: string): MetadataPrefix | undefined {
  return metadataFormats.find(({ prefix }) => prefix === text)?.prefix;
}

/** What a token of ours says; see `tokenOf`. One that we did not give is refused. */
function resume(verb: Verb, token: string, pageSize: number): OaiRequest | Refused {
  const refused: Refused = {
    faults: [{ code: 'badResumptionToken', message: 'this repository did not give that token' }],
  };
  const parts = token.split('/').map(decoded);
  const [prefix = '', from = '', until = '', set = '', at = ''] = parts;
  const known = prefixOf(prefix);
  const start = /^[1-9]\d{0,8}$/u.test(at) ? Number(at) : 0;
  const isOurs =
    parts.length === 5 &&
    start > 0 &&
    start % pageSize === 0 &&
    [from, until].every((date) => date === '' || isDay(date));
  if (known === undefined || !isOurs || (verb !== 'ListIdentifiers' && verb !== 'ListRecords')) return refused;
  return { verb, prefix: known, start, ...selection(from, until, set) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
