/** JSON of packages, anyone's: read without trust in its shape. */

export type Json = Readonly<Record<string, unknown>>;

/** The object that a file holds, or why it holds none. */
export function readJson(bytes: Uint8Array): Json | string {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isObject(value) ? value : 'it holds no object';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; none of anything else. */
export function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
