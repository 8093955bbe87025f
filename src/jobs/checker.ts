/** The check that every written document passes: our schema and the newspaper rules. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { newspaperSchema } from '../io/schemas.ts';
import { validateTei } from '../validate/validate-tei.ts';

/** Checks a TEI document of ours. The schema is compiled once. */
export type Checker = (tei: string, file: string) => readonly Diagnostic[];

/** A checker with the schema that comes with the package. */
export function packagedChecker(): Checker {
  const schemas = [newspaperSchema()];
  return (tei, file) => validateTei(tei, file, { schemas }).diagnostics;
}
