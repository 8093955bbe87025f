/** What the readers of XML formats share: decoding and strict parsing of a file, numbers, and the root by the first bytes. */
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../model/source.ts';
import { decodeXml, detectByBytes } from '../xml/decode.ts';
import type { XmlHandler, XmlReport, XmlStartTag } from '../xml/events.ts';
import { parseXml } from '../xml/parse.ts';

export interface RootElement {
  readonly local: string;
  readonly uri: string;
}

/** Every reader of XML asks for the root of every file. */
const roots = new WeakMap<SourceFile, { readonly root: RootElement | undefined }>();

/** The root element of an XML file, told by its first bytes; undefined where it is none. */
export function rootOf(file: SourceFile): RootElement | undefined {
  const known = roots.get(file) ?? { root: findRoot(file) };
  roots.set(file, known);
  return known.root;
}

function findRoot(file: SourceFile): RootElement | undefined {
  const head = headOf(file.bytes);
  const prologue = /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*/iu.exec(head);
  const tag = /^<(?:(?<prefix>[\w.-]+):)?(?<local>[\w.-]+)(?<rest>[^>]*)/u.exec(head.slice(prologue?.[0].length ?? 0));
  if (tag?.groups === undefined) return undefined;
  const { prefix, local = '', rest = '' } = tag.groups;
  const declaration =
    prefix === undefined ? /\sxmlns\s*=\s*["']([^"']*)/u : new RegExp(`\\sxmlns:${prefix}\\s*=\\s*["']([^"']*)`, 'u');
  return { local, uri: declaration.exec(rest)?.[1] ?? '' };
}

function headOf(bytes: Uint8Array): string {
  const { encoding, markLength } = detectByBytes(bytes) ?? { encoding: 'utf-8', markLength: 0 };
  const label = encoding === 'utf-32' ? 'utf-8' : encoding;
  return new TextDecoder(label).decode(bytes.subarray(markLength, 65_536));
}

/** What came of a parse. */
export interface ReadXml {
  /** Whether the file was read to its end. */
  readonly whole: boolean;
  readonly placeAt: XmlReport['placeAt'];
}

/** Decodes and parses a file. `mend` makes XML of what is nearly so. */
export function readXmlFile(file: SourceFile, handler: XmlHandler, mend?: (text: string) => string): Outcome<ReadXml> {
  const decoded = decodeXml(file.bytes, file.name);
  if (decoded.value === undefined) {
    return { value: { whole: false, placeAt: () => ({ file: file.name }) }, diagnostics: decoded.diagnostics };
  }
  const { text } = decoded.value;
  const { wellFormed, placeAt, diagnostics } = parseXml(mend?.(text) ?? text, handler, { file: file.name });
  return { value: { whole: wellFormed, placeAt }, diagnostics: [...decoded.diagnostics, ...diagnostics] };
}

/** Value of an attribute without namespace; undefined where it is absent. */
export function attributeOf(tag: XmlStartTag, name: string): string | undefined {
  for (const attribute of tag.attributes) if (attribute.local === name) return attribute.value;
  return undefined;
}

/** A finite number as formats write it; undefined where it is absent or none. */
export function numberOf(text: string | undefined): number | undefined {
  const value = Number(text);
  // JavaScript takes blank for 0 and 0x10 for 16 too.
  return text === undefined || !Number.isFinite(value) || /^\s*(?:$|0[box])/iu.test(text) ? undefined : value;
}
