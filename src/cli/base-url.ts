/** Addresses at which something will be served, as options give them. */

/** What is wrong with the value of --base-url; undefined where nothing is. */
export function baseUrlProblem(baseUrl: string | undefined): string | undefined {
  if (baseUrl === undefined) return undefined;
  if (!URL.canParse(baseUrl) || !/^https?:$/u.test(new URL(baseUrl).protocol))
    return `--base-url is “${baseUrl}”, which is no address of the web`;
  // Paths and arguments are put after it.
  return /[?#]/u.test(baseUrl) ? `--base-url is “${baseUrl}”; it cannot have “?” or “#” in it` : undefined;
}
