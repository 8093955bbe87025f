/** The line forms of BagIt's tag files (RFC 8493): manifests, fetch.txt and bag-info.txt, read and written. */

/** RFC 8493 §2.1.3: line ends and the percent sign are encoded in a path; nothing else is. */
export function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The path that was encoded; in an older bag a lone `%` stands for itself. */
export function decodePath(path: string): string {
  return path.replace(/%(0[ad]|25)/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A line of a tag file, with its number from 1. */
export interface TagLine {
  readonly number: number;
  readonly text: string;
}

/** Lines that hold something; LF, CR and CRLF end a line. */
export function tagLines(text: string): readonly TagLine[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line, at) => ({ number: at + 1, text: line }))
    .filter((line) => line.text !== '');
}

export interface ManifestEntry {
  readonly line: number;
  readonly digest: string;
  /** Decoded, as written otherwise. */
  readonly path: string;
  /** Whether a percent sign in it encodes nothing. */
  readonly isBare: boolean;
}

/** The entry of a manifest line, undefined where it is none: a digest, white space, a path. */
export function manifestEntry({ number, text }: TagLine): ManifestEntry | undefined {
  const { digest, path } = /^(?<digest>[0-9a-f]+)[ \t]+(?<path>.+)$/iu.exec(text)?.groups ?? {};
  if (digest === undefined || path === undefined) return undefined;
  return { line: number, digest: digest.toLowerCase(), path: decodePath(path), isBare: /%(?!0[ad]|25)/iu.test(path) };
}

export interface FetchEntry {
  readonly line: number;
  readonly url: string;
  /** In bytes; undefined where the bag does not say. */
  readonly size: number | undefined;
  readonly path: string;
}

/** The entry of a line of fetch.txt: an address, a size or `-`, a path. */
export function fetchEntry({ number, text }: TagLine): FetchEntry | undefined {
  const { url, size, path } = /^(?<url>\S+)[ \t]+(?<size>\d+|-)[ \t]+(?<path>.+)$/u.exec(text)?.groups ?? {};
  if (url === undefined || path === undefined || !URL.canParse(url)) return undefined;
  return { line: number, url, size: size === '-' ? undefined : Number(size), path: decodePath(path) };
}

export interface BagInfoElement {
  readonly line: number;
  readonly label: string;
  readonly value: string;
}

/** Elements of bag-info.txt, folded lines joined, and the lines that are none. Before version 1.0 blanks may surround the colon. */
export function bagInfoElements(
  text: string,
  strict: boolean,
): {
  readonly elements: readonly BagInfoElement[];
  readonly faults: readonly TagLine[];
} {
  const elements: BagInfoElement[] = [];
  const faults: TagLine[] = [];
  for (const line of tagLines(text)) {
    const last = elements.at(-1);
    const form = strict
      ? /^(?<label>[^\s:](?:[^:]*[^\s:])?):(?:[ \t](?<value>.*))?$/u
      : /^(?<label>[^\s:][^:]*):(?<value>.*)$/u;
    const { label, value } = form.exec(line.text)?.groups ?? {};
    if (/^[ \t]/u.test(line.text) && last !== undefined) {
      elements[elements.length - 1] = { ...last, value: `${last.value} ${line.text.trim()}` };
    } else if (label === undefined) faults.push(line);
    else elements.push({ line: line.number, label: label.trimEnd(), value: (value ?? '').trim() });
  }
  return { elements, faults };
}
