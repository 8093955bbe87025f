/** Properties of objects that are there only where their values are. */

/** An object with the one property, or without any where the value is not known: to be spread into another. */
export function given<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [key in Key]?: Value } {
  // TypeScript cannot see that a computed key of a generic type is that key.
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in Key]?: Value });
}
