/** The check that every written document passes: our schema and the newspaper rules. */
import { diagnose } from '../diagnostics/diagnostic.ts';
import { newspaperSchema } from '../io/schemas.ts';
import type { Check } from '../pipeline/encode.ts';
import { ownLimits } from '../tei/recover.ts';
import { validateTei } from '../validate/validate-tei.ts';

/** A checker with the schema that comes with the package. */
export function packagedChecker(): Check {
  const schemas = [newspaperSchema()];
  return (tei, file, witness) => {
    const rules = tei.length <= longestRuled;
    const { diagnostics } = validateTei(tei, file, { schemas, limits: ownLimits, rules, witness });
    return rules
      ? diagnostics
      : [...diagnostics, diagnose('TEI-004', { file }, { length: tei.length, limit: longestRuled })];
  };
}

/** UTF-16 length up to which the rules are checked: they hold the document as a tree, the grammar reads it as a stream. */
const longestRuled = 50_000_000;
