/** Writes the rules as ISO Schematron, for tools other than ours; what XPath cannot say is listed in the file. */
import { catalogue } from '../diagnostics/catalogue.ts';
import type { Rule, RuleCode, XPathForm } from './rule.ts';

/** A code that XPath can express. */
export interface SchematronAssert extends XPathForm {
  readonly code: RuleCode;
}

/** The asserts of all rules, in their order. */
export function schematronAsserts(rules: readonly Rule[]): readonly SchematronAssert[] {
  return rules.flatMap(({ codes }) =>
    entriesOf(codes).flatMap(([code, form]) => ('nativeOnly' in form ? [] : [{ code, ...form }])),
  );
}

/** Codes that are checked natively only, and why. */
export function nativeOnlyCodes(
  rules: readonly Rule[],
): readonly { readonly code: RuleCode; readonly reason: string }[] {
  return rules.flatMap(({ codes }) =>
    entriesOf(codes).flatMap(([code, form]) => ('nativeOnly' in form ? [{ code, reason: form.nativeOnly }] : [])),
  );
}

/** The schema file. */
export function writeSchematron(rules: readonly Rule[]): string {
  const patterns = schematronAsserts(rules).map(writePattern);
  const native = nativeOnlyCodes(rules).map(({ code, reason }) => `    ${code} ${catalogue[code].title}: ${reason}`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!-- Written from the rules in src/validate/rules; change those, not this file. -->',
    '<sch:schema xmlns:sch="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">',
    '  <sch:title>Newspaper rules N1 to N15 of Broadsheet</sch:title>',
    '  <sch:ns prefix="tei" uri="http://www.tei-c.org/ns/1.0"/>',
    '  <sch:p>Each assert has the code that “broadsheet explain” explains. The command “broadsheet validate” checks these and',
    `    the following, which XPath cannot express:\n${escapeText(native.join('\n'))}\n  </sch:p>`,
    ...patterns,
    '</sch:schema>',
    '',
  ].join('\n');
}

function writePattern({ code, context, assert }: SchematronAssert): string {
  const { severity, title, meaning, fix } = catalogue[code];
  const plainFix = fix.replace(/\{\w+\}/gu, '…');
  return [
    `  <sch:pattern id="pattern-${code}">`,
    `    <sch:title>${escapeText(title)}</sch:title>`,
    `    <sch:p>${escapeText(meaning)}</sch:p>`,
    `    <sch:rule context="${escapeAttribute(context)}">`,
    `      <sch:assert id="${code}" role="${severity}" test="${escapeAttribute(assert)}">${escapeText(`${code}: ${title}. Fix: ${plainFix}`)}</sch:assert>`,
    '    </sch:rule>',
    '  </sch:pattern>',
  ].join('\n');
}

function entriesOf(codes: Rule['codes']): readonly (readonly [RuleCode, NonNullable<Rule['codes'][RuleCode]>])[] {
  // The keys of a record are strings to TypeScript; here they can only be codes.
  return Object.entries(codes) as [RuleCode, NonNullable<Rule['codes'][RuleCode]>][];
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeAttribute(text: string): string {
  const escaped = escapeText(text).replaceAll('"', '&quot;');
  return escaped.replace(
    /[^ -~]/gu,
    (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`,
  );
}
