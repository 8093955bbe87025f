/** The check that every written document passes: our schema and the newspaper rules. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { newspaperSchema } from '../io/schemas.ts';
import { validateTei } from '../validate/validate-tei.ts';

/** Checks a TEI document of ours. The schema is compiled once. */
export type Checker = (tei: string, file: string) => readonly Diagnostic[];

/** A checker with the schema that comes with the package. */
export function packagedChecker(): Checker {
  const schemas = [newspaperSchema()];
  // Limits guard against what others send; our own document is as long as its source.
  const limits = { document: Number.MAX_SAFE_INTEGER, text: Number.MAX_SAFE_INTEGER };
  return (tei, file) => {
    const rules = tei.length <= longestRuled;
    const { diagnostics } = validateTei(tei, file, { schemas, limits, rules });
    return rules
      ? diagnostics
      : [...diagnostics, diagnose('TEI-004', { file }, { length: tei.length, limit: longestRuled })];
  };
}

/** UTF-16 length up to which the rules are checked: they hold the document as a tree, the grammar reads it as a stream. */
const longestRuled = 50_000_000;
