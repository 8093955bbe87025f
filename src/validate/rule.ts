/** What a newspaper rule is: what it looks at, why it exists for XPath users, and the native check. */
import type { Code } from '../diagnostics/catalogue.ts';
import type { Values } from '../diagnostics/diagnostic.ts';
import type { TeiDocument, TeiElement, TeiScope } from '../xml/tei-tree.ts';
import type { Seams } from './seams.ts';
import type { SourceClaims } from './source-claims.ts';

/** A fault that a check found, at offsets of the document; `related` are further places that explain it. */
export interface Fault {
  readonly code: RuleCode;
  readonly start: number;
  readonly end: number;
  readonly element?: TeiElement;
  readonly values?: Values;
  readonly related?: readonly { readonly start: number; readonly end: number; readonly message: string }[];
  /** See the diagnostic's. */
  readonly about?: string;
}

export type RuleCode = Extract<Code, `NWS-${string}`>;

/** What checks may ask of the world around the document. */
export interface RuleOptions {
  /** Whether a file exists, by its path relative to the document; unknown where absent. */
  readonly fileExists?: (relativePath: string) => boolean;
}

export interface RuleContext extends RuleOptions {
  readonly document: TeiDocument;
  readonly scope: TeiScope;
  /** Source lines and what claims them, where there is a source layer that the text points to. */
  readonly claims: SourceClaims | undefined;
  /** Where the text joins over line breaks. */
  readonly seams: Seams;
  readonly report: (fault: Fault) => void;
}

/** How a code is said in XPath, for the Schematron export: `assert` must hold at every `context`. */
export interface XPathForm {
  readonly context: string;
  readonly assert: string;
}

/** One check and the codes it reports; run once a `TEI`. A code without XPath says why it is native only. */
export interface Rule {
  /** Number of the rule in the encoding guide: `N1`. */
  readonly number: string;
  /** Where it looks, in words. */
  readonly context: string;
  readonly codes: Readonly<Partial<Record<RuleCode, XPathForm | { readonly nativeOnly: string }>>>;
  check(context: RuleContext): void;
}

/** A rule as it is; gives its literal a type. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** A fault at the start tag of an element. */
export function atElement(code: RuleCode, element: TeiElement, values: Values = {}): Fault {
  return { code, start: element.start, end: element.tagEnd, element, values };
}

/** A fault at the value of an attribute, or at the start tag where the attribute is not there. */
export function atAttribute(code: RuleCode, element: TeiElement, name: string, values: Values = {}): Fault {
  if (!element.attributes.some((given) => given.name === name)) return atElement(code, element, values);
  const { valueStart, end } = element.locate(name);
  return { code, start: valueStart, end: end - 1, element, values };
}

/** A text short enough for a message. */
export function shortened(text: string, length = 40): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  const characters = [...plain];
  return characters.length <= length ? plain : `${characters.slice(0, length - 1).join('')}…`;
}
