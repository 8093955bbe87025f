/** The XML Schema datatype library: a type with its facets, as RELAX NG uses them (Guidelines for XML Schema Datatypes with RELAX NG). */
import type { DatatypeResult, Parameter, ValueContext } from './datatype.ts';
import { xsdLibrary } from './namespaces.ts';
import { translatePattern } from './xsd-regex.ts';
import { countDigits, normalise, type XsdType, xsdTypes } from './xsd-types.ts';

type Check = (text: string) => boolean;
type FacetResult = { readonly check: Check; readonly wanted: string } | { readonly reason: string };

/** The type called `name` with its parameters, or why there is no such datatype. */
export function findXsdDatatype(name: string, parameters: readonly Parameter[], context: ValueContext): DatatypeResult {
  const type = xsdTypes.get(name);
  if (type === undefined) return { unknown: 'type' };
  const checks: Check[] = [];
  const wishes: string[] = [type.description];
  const seen = new Set<string>();
  for (const parameter of parameters) {
    // The guidelines allow pattern more than once, and then all of them have to match.
    const isRepeated = parameter.name !== 'pattern' && seen.has(parameter.name);
    const facet = isRepeated ? { reason: 'it is given twice' } : readFacet(type, parameter, context);
    if ('reason' in facet) return { badParameter: parameter, reason: facet.reason };
    seen.add(parameter.name);
    checks.push(facet.check);
    wishes.push(facet.wanted);
  }
  const description = wishes
    .filter((wish, index) => index > 0 || wish !== 'any text' || wishes.length === 1)
    .join(', ');
  const key = JSON.stringify([name, ...parameters.map((parameter) => [parameter.name, parameter.value])]);
  const allowsNormalised = (text: string, at: ValueContext): boolean =>
    type.allows(text, at) && checks.every((check) => check(text));
  return {
    datatype: {
      key: `${xsdLibrary} ${key}`,
      name,
      idKind: type.idKind,
      description,
      allows: (text, at) => allowsNormalised(normalise(type, text), at),
      canonical: (text, at) => {
        const normalised = normalise(type, text);
        if (!allowsNormalised(normalised, at)) return undefined;
        return type.canonical === undefined ? normalised : type.canonical(normalised, at);
      },
    },
  };
}

const bounds: Readonly<Record<string, readonly [string, (order: number) => boolean]>> = {
  minInclusive: ['at least', (order) => order >= 0],
  minExclusive: ['more than', (order) => order > 0],
  maxInclusive: ['at most', (order) => order <= 0],
  maxExclusive: ['less than', (order) => order < 0],
};

const lengths: Readonly<Record<string, readonly [string, (length: number, wanted: number) => boolean]>> = {
  length: ['exactly', (length, wanted) => length === wanted],
  minLength: ['at least', (length, wanted) => length >= wanted],
  maxLength: ['at most', (length, wanted) => length <= wanted],
};

function readFacet(type: XsdType, { name, value }: Parameter, context: ValueContext): FacetResult {
  if (name === 'pattern') {
    const translated = translatePattern(value);
    if ('reason' in translated) return { reason: `its pattern cannot be read: ${translated.reason}` };
    return { check: (text) => translated.regex.test(text), wanted: `of the form ${value}` };
  }
  const bound = bounds[name];
  if (bound !== undefined) return boundFacet(type, bound, value, context);
  const length = lengths[name];
  if (length !== undefined) return lengthFacet(type, length, value);
  if (name === 'totalDigits' || name === 'fractionDigits') return digitsFacet(type, name, value);
  return { reason: 'there is no such parameter' };
}

function boundFacet(
  type: XsdType,
  [words, isWithin]: readonly [string, (order: number) => boolean],
  value: string,
  context: ValueContext,
): FacetResult {
  const limit = normalise(type, value);
  const { compare } = type;
  if (compare === undefined) return { reason: 'the type has no order' };
  if (!type.allows(limit, context)) return { reason: `“${value}” is not a value of the type` };
  const check = (text: string): boolean => {
    const order = compare(text, limit);
    return order !== undefined && isWithin(order);
  };
  return { check, wanted: `${words} ${limit}` };
}

function lengthFacet(
  type: XsdType,
  [words, isWithin]: readonly [string, (length: number, wanted: number) => boolean],
  value: string,
): FacetResult {
  const { length } = type;
  if (length === undefined || length === 'none') return { reason: 'values of the type have no length' };
  if (!/^\s*\d+\s*$/u.test(value)) return { reason: `“${value}” is not a length` };
  const wanted = Number(value);
  return { check: (text) => isWithin(length(text), wanted), wanted: `${words} ${wanted} long` };
}

function digitsFacet(type: XsdType, name: 'totalDigits' | 'fractionDigits', value: string): FacetResult {
  if (type.isDecimal !== true) return { reason: 'values of the type have no digits to count' };
  const least = name === 'totalDigits' ? 1 : 0;
  if (!/^\s*\d+\s*$/u.test(value) || Number(value) < least) return { reason: `“${value}” is not a number of digits` };
  const most = Number(value);
  const part = name === 'totalDigits' ? 'total' : 'fraction';
  return {
    check: (text) => countDigits(text)[part] <= most,
    wanted: `at most ${most} digits${part === 'fraction' ? ' after the point' : ''}`,
  };
}
