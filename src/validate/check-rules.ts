/** Runs the newspaper rules over a tree and turns their faults into diagnostics with places. */
import { type Diagnostic, diagnose, type Place } from '../diagnostics/diagnostic.ts';
import { pathOf, type TeiDocument, type TeiScope, teiNamespace } from '../xml/tei-tree.ts';
import type { Fault, RuleOptions } from './rule.ts';
import { rules } from './rules.ts';
import { findSeams } from './seams.ts';
import { readSourceClaims } from './source-claims.ts';

/** Diagnostics of all rules, in document order. */
export function checkRules(
  document: TeiDocument,
  placeAt: (start: number, end?: number) => Place,
  options: RuleOptions = {},
): readonly Diagnostic[] {
  const faults: Fault[] = [];
  // The rules speak of TEI: in another namespace, or none, they would only repeat that it is wrong.
  const scopes = document.scopes.filter(({ root }) => root.uri === teiNamespace);
  for (const scope of scopes) checkScope(document, scope, options, faults);
  faults.sort((one, other) => one.start - other.start);
  return faults.map((fault) => diagnosticOf(fault, placeAt));
}

function checkScope(document: TeiDocument, scope: TeiScope, options: RuleOptions, faults: Fault[]): void {
  const context = {
    ...options,
    document,
    scope,
    claims: readSourceClaims(document, scope),
    seams: findSeams(scope),
    report: (fault: Fault): void => {
      faults.push(fault);
    },
  };
  for (const rule of rules) rule.check(context);
}

function diagnosticOf(fault: Fault, placeAt: (start: number, end?: number) => Place): Diagnostic {
  const place = placeAt(fault.start, fault.end);
  const related = fault.related?.map(({ start, end, message }) => ({ place: placeAt(start, end), message }));
  return diagnose(
    fault.code,
    fault.element === undefined ? place : { ...place, path: pathOf(fault.element) },
    fault.values,
    { ...(related === undefined ? {} : { related }), ...(fault.about === undefined ? {} : { about: fault.about }) },
  );
}
