/** Renders one TEI document to the targets asked for: it is parsed once, whatever their number. */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { type Stylesheets, type Target, usualTargets } from './targets.ts';
import { type ParsedTei, parseTei, transform } from './transform.ts';

export interface RenderOptions {
  /** Name of the document in diagnostics. */
  readonly name: string;
  /** BCP 47 tag of the words around the text; absent: the language of the newspaper. */
  readonly uiLanguage?: string;
  /** Plain text without the header that cites the source and states the licence. */
  readonly bare?: boolean;
}

/** The edition of a TEI document in each target, by target id. A target that failed is absent, and the diagnostics say why. */
export function renderTei(
  tei: string,
  stylesheets: Stylesheets,
  options: RenderOptions,
  wanted: readonly Target[] = usualTargets,
): Outcome<ReadonlyMap<string, string>> {
  const parsed = parseTei(tei, options.name);
  const editions = new Map<string, string>();
  if (parsed.value === undefined) return { value: editions, diagnostics: parsed.diagnostics };
  const diagnostics: Diagnostic[] = [];
  for (const target of wanted) {
    const rendered = renderTarget(parsed.value, target, stylesheets, options);
    diagnostics.push(...rendered.diagnostics);
    if (rendered.value !== undefined) editions.set(target.id, rendered.value);
  }
  return { value: editions, diagnostics };
}

function renderTarget(
  parsed: ParsedTei,
  target: Target,
  stylesheets: Stylesheets,
  options: RenderOptions,
): Outcome<string | undefined> {
  const stylesheet = stylesheets[target.stylesheet];
  if (stylesheet === undefined) {
    const missing = diagnose('XSL-004', { file: options.name }, { target: target.id, reason: 'it was not handed in' });
    return { value: undefined, diagnostics: [missing] };
  }
  const language = options.uiLanguage === undefined ? {} : { 'ui-language': options.uiLanguage };
  const header = options.bare === true && target.mediaType === 'text/plain' ? { bare: true } : {};
  const { value, diagnostics } = transform(parsed, stylesheet, { ...target.parameters, ...language, ...header });
  if (value === undefined) return { value, diagnostics };
  return { value: target.finish === undefined ? value.text : target.finish(value.text), diagnostics };
}
