/** Reads an authority file: a JSON list of persons, organisations and places, each with its pointer. */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { AuthorityEntry } from '../model/authority.ts';

/** The entries of an authority file's text; undefined where it has errors. */
export function readAuthority(text: string, file: string): Outcome<readonly AuthorityEntry[] | undefined> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return { value: undefined, diagnostics: [diagnose('MET-005', { file }, { problem: 'it is not JSON' })] };
  }
  if (!Array.isArray(value)) {
    return { value: undefined, diagnostics: [diagnose('MET-005', { file }, { problem: 'it is not a list' })] };
  }
  const diagnostics: Diagnostic[] = [];
  const entries = value.flatMap((one: unknown, at) => {
    const entry = entryOf(one);
    if (typeof entry !== 'string') return [entry];
    diagnostics.push(diagnose('MET-005', { file }, { problem: `entry ${at + 1} ${entry}` }));
    return [];
  });
  return { value: diagnostics.length === 0 ? entries : undefined, diagnostics };
}

/** An entry, or what is wrong with it. */
function entryOf(value: unknown): AuthorityEntry | string {
  if (typeof value !== 'object' || value === null) return 'is no object';
  const { type, name, ref, variants } = { type: '', name: '', ref: '', variants: [], ...value };
  if (type !== 'person' && type !== 'organisation' && type !== 'place')
    return 'has a “type” other than person, organisation or place';
  if (typeof name !== 'string' || name.trim() === '') return 'has no “name”';
  // A private prefix would need a prefixDef in every header (NWS-072), so the whole address is asked for.
  if (typeof ref !== 'string' || !/^(?:https?:\/\/|urn:)\S+$/u.test(ref))
    return 'has no “ref” that is a whole address: https://… or urn:…';
  if (!isListOfNames(variants)) return 'has “variants” that are no list of names';
  return { type, name, ref, ...(variants.length === 0 ? {} : { variants }) };
}

function isListOfNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && one.trim() !== '');
}
