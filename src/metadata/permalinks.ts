/** Reads the record of permalinks that a site keeps (permalinks.json), checked against its schema. */
import { Ajv } from 'ajv';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Permalinks } from '../model/permalinks.ts';

/** The permalinks of a record's text; undefined where it is damaged. `schema` is schema/permalinks.schema.json, parsed. */
export function readPermalinks(text: string, file: string, schema: object): Outcome<Permalinks | undefined> {
  const refused = (why: string): Outcome<undefined> => {
    const damaged: Diagnostic = diagnose('MET-006', { file }, { why });
    return { value: undefined, diagnostics: [damaged] };
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('it is not JSON');
  }
  const ajv = new Ajv({ validateSchema: false });
  const isRecord = ajv.compile<{ readonly issues: Readonly<Record<string, readonly string[]>> }>(schema);
  if (!isRecord(value)) return refused(ajv.errorsText(isRecord.errors, { dataVar: 'it' }));
  return { value: new Map(Object.entries(value.issues)), diagnostics: [] };
}
