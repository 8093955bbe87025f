/** The moment that SOURCE_DATE_EPOCH gives for builds that anyone can repeat. */

/** In seconds since 1970; nothing where the environment does not say it. */
export function sourceDate(): { readonly modified?: number } {
  const said = process.env.SOURCE_DATE_EPOCH ?? '';
  return /^\d{1,11}$/u.test(said) ? { modified: Number(said) } : {};
}

/** As ISO 8601 in UTC, to the second. */
export function sourceTime(): { readonly now?: string } {
  const { modified } = sourceDate();
  return modified === undefined ? {} : { now: new Date(modified * 1000).toISOString().replace('.000Z', 'Z') };
}
