/** The datatypes of XML Schema part 2: which texts they allow, how their values compare, and how a person would call them. */
import { collapse, type IdKind, type ValueContext } from './datatype.ts';
import { type DateType, readDate, readDuration } from './xsd-dates.ts';
import { isName, isNcName, isNmtoken, splitQName } from './xsd-names.ts';
import { isUriReference } from './xsd-uri.ts';

/** A built-in type. All functions get the text after `whiteSpace`. */
export interface XsdType {
  readonly description: string;
  readonly whiteSpace: 'preserve' | 'replace' | 'collapse';
  allows(text: string, context: ValueContext): boolean;
  /** Equal strings for equal values; the text itself where not given. Called for allowed texts only. */
  readonly canonical?: (text: string, context: ValueContext) => string;
  /** Negative, zero or positive, as for sorting; undefined if the two cannot be compared. Absent where the type has no order. */
  readonly compare?: (first: string, second: string) => number | undefined;
  /** What length facets count; characters where not given. Undefined where length means nothing. */
  readonly length?: ((text: string) => number) | 'none';
  readonly isDecimal?: boolean;
  readonly idKind?: IdKind;
}

const countCharacters = (text: string): number => [...text].length;
const words = (text: string): readonly string[] => (text === '' ? [] : text.split(' '));
const isList =
  (isItem: (text: string) => boolean) =>
  (text: string): boolean =>
    text !== '' && words(text).every(isItem);
const token = (description: string, allows: XsdType['allows'], idKind?: IdKind): XsdType => ({
  description,
  whiteSpace: 'collapse',
  allows,
  length: countCharacters,
  ...(idKind === undefined ? {} : { idKind }),
});
const tokens = (description: string, isItem: (text: string) => boolean, idKind?: IdKind): XsdType => ({
  ...token(description, isList(isItem), idKind),
  length: (text) => words(text).length,
});

const decimalForm = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/u;
const floatForm = /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/u;

/** Sign, whole digits without leading and fraction without trailing zeros. */
function decimalParts(text: string): { readonly sign: number; readonly whole: string; readonly fraction: string } {
  const match = /^(?<sign>[+-]?)0*(?<whole>\d*)(?:\.(?<fraction>\d*?)0*)?$/u.exec(text)?.groups;
  const whole = match?.whole ?? '';
  const fraction = match?.fraction ?? '';
  const isZero = whole === '' && fraction === '';
  return { sign: isZero ? 0 : match?.sign === '-' ? -1 : 1, whole, fraction };
}

/** Compares decimals of any length exactly. */
function compareDecimals(first: string, second: string): number {
  const a = decimalParts(first);
  const b = decimalParts(second);
  if (a.sign !== b.sign) return a.sign - b.sign;
  const width = Math.max(a.whole.length, b.whole.length);
  const aDigits = a.whole.padStart(width, '0') + a.fraction;
  const bDigits = b.whole.padStart(width, '0') + b.fraction;
  return a.sign * (aDigits < bDigits ? -1 : Number(aDigits > bDigits));
}

/** Digits before and after the point that a value needs. */
export function countDigits(text: string): { readonly total: number; readonly fraction: number } {
  const { whole, fraction } = decimalParts(text);
  return { total: Math.max(whole.length + fraction.length, 1), fraction: fraction.length };
}

const decimal: XsdType = {
  description: 'a decimal number',
  whiteSpace: 'collapse',
  allows: (text) => decimalForm.test(text),
  canonical: (text) => {
    const { sign, whole, fraction } = decimalParts(text);
    return `${sign} ${whole}.${fraction}`;
  },
  compare: compareDecimals,
  length: 'none',
  isDecimal: true,
};

const integer = (description: string, least?: string, most?: string): XsdType => ({
  ...decimal,
  description,
  allows: (text) =>
    /^[+-]?\d+$/u.test(text) &&
    (least === undefined || compareDecimals(text, least) >= 0) &&
    (most === undefined || compareDecimals(text, most) <= 0),
});

const readFloat = (text: string): number => Number(text.replace('INF', 'Infinity'));
const float = (description: string, round: (value: number) => number): XsdType => ({
  description,
  whiteSpace: 'collapse',
  allows: (text) => floatForm.test(text),
  canonical: (text) => String(round(readFloat(text))),
  compare: (first, second) => {
    const [a, b] = [round(readFloat(first)), round(readFloat(second))];
    // Part 2 §3.2.4: not-a-number equals itself and cannot be compared with anything else.
    if (Number.isNaN(a) && Number.isNaN(b)) return 0;
    return Number.isNaN(a) || Number.isNaN(b) ? undefined : a < b ? -1 : Number(a > b);
  },
  length: 'none',
});

const date = (type: DateType, description: string): XsdType => ({
  description,
  whiteSpace: 'collapse',
  allows: (text) => readDate(type, text) !== undefined,
  canonical: (text) => {
    const value = readDate(type, text);
    return `${value?.at} ${value?.hasZone}`;
  },
  compare: (first, second) => {
    const a = readDate(type, first);
    const b = readDate(type, second);
    if (a === undefined || b === undefined) return undefined;
    // Part 2 §3.2.7.4: without a zone a moment is known to ±14 hours only.
    const isVague = a.hasZone !== b.hasZone && Math.abs(a.at - b.at) <= 14 * 3_600_000;
    return isVague ? undefined : a.at - b.at;
  },
  length: 'none',
});

// Part 2 §3.2.6.2: durations are ordered only if they are so from each of these four starting points.
const startingPoints = [Date.UTC(1696, 8), Date.UTC(1697, 1), Date.UTC(1903, 2), Date.UTC(1903, 6)];

function compareDurations(first: string, second: string): number | undefined {
  const ends = (text: string): readonly number[] => {
    const { months, seconds } = readDuration(text) ?? { months: 0, seconds: 0 };
    return startingPoints.map((start) => {
      const end = new Date(start);
      end.setUTCMonth(end.getUTCMonth() + months);
      return end.getTime() + seconds * 1000;
    });
  };
  const others = ends(second);
  const signs = new Set(ends(first).map((end, index) => Math.sign(end - (others[index] ?? 0))));
  return signs.size === 1 ? [...signs][0] : undefined;
}

const base64Form =
  /^(?:(?:[A-Za-z0-9+/] ?){4})*(?:(?:[A-Za-z0-9+/] ?){2}[AEIMQUYcgkosw048] ?=|[A-Za-z0-9+/] ?[AQgw] ?= ?=)?$/u;

const qName: XsdType = token('a name whose prefix is declared', (text, context) => {
  const name = splitQName(text);
  return name !== undefined && (name.prefix === '' || context.resolve(name.prefix) !== undefined);
});
const expandQName = (text: string, context: ValueContext): string => {
  const name = splitQName(text);
  return `{${context.resolve(name?.prefix ?? '') ?? ''}}${name?.local ?? ''}`;
};

/** Name → type, in the order of the recommendation. */
export const xsdTypes: ReadonlyMap<string, XsdType> = new Map<string, XsdType>([
  ['string', { ...token('any text', () => true), whiteSpace: 'preserve' }],
  ['normalizedString', { ...token('any text', () => true), whiteSpace: 'replace' }],
  ['token', token('any text', () => true)],
  ['language', token('a language tag such as zh-Hans', (text) => /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/u.test(text))],
  ['Name', token('an XML name', isName)],
  ['NCName', token('an XML name without colon', isNcName)],
  ['ID', token('an identifier: an XML name without colon', isNcName, 'ID')],
  ['IDREF', token('the identifier of another element', isNcName, 'IDREF')],
  ['IDREFS', tokens('identifiers of other elements, with spaces between', isNcName, 'IDREFS')],
  // No DTD is read, so no unparsed entity is ever declared.
  ['ENTITY', token('the name of a declared entity', () => false)],
  ['ENTITIES', tokens('names of declared entities', () => false)],
  ['NMTOKEN', token('one word of name characters', isNmtoken)],
  ['NMTOKENS', tokens('words of name characters', isNmtoken)],
  ['anyURI', token('a URI', isUriReference)],
  // The length of an expanded name is nothing a schema could mean.
  ['QName', { ...qName, canonical: expandQName, length: 'none' }],
  ['NOTATION', { ...qName, canonical: expandQName, length: 'none' }],
  [
    'boolean',
    {
      ...token('true or false', (text) => /^(?:true|false|1|0)$/u.test(text)),
      canonical: (text) => String(text === 'true' || text === '1'),
      length: 'none',
    },
  ],
  ['float', float('a number', Math.fround)],
  ['double', float('a number', (value) => value)],
  ['decimal', decimal],
  ['integer', integer('a whole number')],
  ['nonNegativeInteger', integer('a whole number, 0 or more', '0')],
  ['positiveInteger', integer('a whole number, 1 or more', '1')],
  ['nonPositiveInteger', integer('a whole number, 0 or less', undefined, '0')],
  ['negativeInteger', integer('a whole number, -1 or less', undefined, '-1')],
  ['long', integer('a whole number', '-9223372036854775808', '9223372036854775807')],
  ['int', integer('a whole number', '-2147483648', '2147483647')],
  ['short', integer('a whole number from -32768 to 32767', '-32768', '32767')],
  ['byte', integer('a whole number from -128 to 127', '-128', '127')],
  ['unsignedLong', integer('a whole number, 0 or more', '0', '18446744073709551615')],
  ['unsignedInt', integer('a whole number, 0 or more', '0', '4294967295')],
  ['unsignedShort', integer('a whole number from 0 to 65535', '0', '65535')],
  ['unsignedByte', integer('a whole number from 0 to 255', '0', '255')],
  [
    'hexBinary',
    {
      ...token('pairs of hexadecimal digits', (text) => /^(?:[0-9a-fA-F]{2})*$/u.test(text)),
      canonical: (text) => text.toUpperCase(),
      length: (text) => text.length / 2,
    },
  ],
  [
    'base64Binary',
    {
      ...token('base64 text', (text) => base64Form.test(text)),
      canonical: (text) => text.replaceAll(' ', ''),
      length: (text) => Math.floor((text.replace(/[ =]/gu, '').length * 3) / 4),
    },
  ],
  [
    'duration',
    {
      ...token('a duration such as P1Y or PT30S', (text) => readDuration(text) !== undefined),
      canonical: (text) => JSON.stringify(readDuration(text)),
      compare: compareDurations,
      length: 'none',
    },
  ],
  ['dateTime', date('dateTime', 'a date and time such as 1936-07-01T09:30:00')],
  ['date', date('date', 'a date such as 1936-07-01')],
  ['time', date('time', 'a time such as 09:30:00')],
  ['gYearMonth', date('gYearMonth', 'a year and month such as 1936-07')],
  ['gYear', date('gYear', 'a year such as 1936')],
  ['gMonthDay', date('gMonthDay', 'a month and day such as --07-01')],
  ['gDay', date('gDay', 'a day of the month such as ---01')],
  ['gMonth', date('gMonth', 'a month such as --07')],
]);

/** Applies the white space rule of a type. */
export function normalise(type: XsdType, text: string): string {
  if (type.whiteSpace === 'collapse') return collapse(text);
  return type.whiteSpace === 'replace' ? text.replace(/[\t\n\r]/gu, ' ') : text;
}
