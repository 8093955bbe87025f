/** The check that every written document passes: our schema and the newspaper rules. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { packagedText } from '../io/assets.ts';
import { compileSchema, type Schema } from '../relax-ng/schema.ts';
import { validateTei } from '../validate/validate-tei.ts';

/** Checks a TEI document of ours. The schema is compiled once. */
export type Checker = (tei: string, file: string) => readonly Diagnostic[];

/** A checker with the schema that comes with the package. */
export function packagedChecker(): Checker {
  const schemas = [packagedSchema()];
  return (tei, file) => validateTei(tei, file, { schemas }).diagnostics;
}

/** Our schema, compiled. It is one file and includes no other. */
export function packagedSchema(): Schema {
  const file = 'schema/newspaper.rng';
  const { value, diagnostics } = compileSchema({ file, text: packagedText(file) }, () => ({
    reason: 'it stands alone',
  }));
  if (value === undefined) throw new Error(`${file}: ${diagnostics.map(({ message }) => message).join('; ')}`);
  return value;
}
