/** What the readers of XML formats share: decoding and strict parsing of a file, numbers, boxes, and the root by the first bytes. */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Box } from '../model/layout.ts';
import type { SourceFile } from '../model/source.ts';
import { decodeXml } from '../xml/decode.ts';
import type { XmlHandler, XmlStartTag } from '../xml/events.ts';
import { parseXml } from '../xml/parse.ts';

export interface RootElement {
  readonly local: string;
  readonly uri: string;
}

/** The root element of an XML file, told by its first bytes; undefined where it is none. */
export function rootOf(file: SourceFile): RootElement | undefined {
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
  const [a, b] = bytes;
  const label = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes.subarray(0, 65_536));
}

/** Decodes and parses a file; false where it cannot be read to its end. `mend` makes XML of what is nearly so. */
export function readXmlFile(file: SourceFile, handler: XmlHandler, mend?: (text: string) => string): Outcome<boolean> {
  const decoded = decodeXml(file.bytes, file.name);
  if (decoded.value === undefined) return { value: false, diagnostics: decoded.diagnostics };
  const { text } = decoded.value;
  const report = parseXml(mend?.(text) ?? text, handler, { file: file.name });
  return { value: report.wellFormed, diagnostics: [...decoded.diagnostics, ...report.diagnostics] };
}

/** Value of an attribute without namespace; undefined where it is absent. */
export function attributeOf(tag: XmlStartTag, name: string): string | undefined {
  for (const attribute of tag.attributes) if (attribute.local === name) return attribute.value;
  return undefined;
}

/** A number as formats write it; undefined where it is absent or none. */
export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/iu.test(text)) return undefined;
  return Number(text);
}

/** Pixels, tenths of millimetres or 1/1200 inch: no page of paper comes near this. */
const farthest = 1_000_000;

/** Collects boxes, and what was wrong with others. */
export interface Boxes {
  /** A box from what the source says; undefined where it says nothing or nothing that can be. */
  box(
    x: string | undefined,
    y: string | undefined,
    width: string | undefined,
    height: string | undefined,
  ): Box | undefined;
  /** The box around some points, `x,y` each. */
  around(points: string | undefined): Box | undefined;
  report(file: SourceFile): readonly Diagnostic[];
}

export function createBoxes(): Boxes {
  let count = 0;
  let first = '';
  const refuse = (found: string): undefined => {
    count += 1;
    if (count === 1) first = found;
    return undefined;
  };
  const checked = (box: Box, found: string): Box | undefined => {
    const { x, y, width, height } = box;
    const usable = width >= 0 && height >= 0 && Math.max(Math.abs(x), Math.abs(y), width, height) < farthest;
    return usable ? clip(box) : refuse(found);
  };
  return {
    box(x, y, width, height) {
      if (x === undefined && y === undefined && width === undefined && height === undefined) return undefined;
      const found = `${x ?? '?'},${y ?? '?'} ${width ?? '?'}×${height ?? '?'}`;
      const [left, top, wide, high] = [numberOf(x), numberOf(y), numberOf(width), numberOf(height)];
      if (left === undefined || top === undefined || wide === undefined || high === undefined) return refuse(found);
      return checked({ x: left, y: top, width: wide, height: high }, found);
    },
    around(points) {
      if (points === undefined || points.trim() === '') return undefined;
      const numbers = (points.match(/[-+.\w]+/gu) ?? []).map(numberOf);
      const known = numbers.filter((value) => value !== undefined);
      if (known.length < 4 || known.length !== numbers.length) return refuse(points.slice(0, 40));
      const xs = known.filter((_, at) => at % 2 === 0);
      const ys = known.filter((_, at) => at % 2 === 1);
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return checked({ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }, points.slice(0, 40));
    },
    report: (file) => (count === 0 ? [] : [diagnose('SRC-001', { file: file.name }, { count, found: first })]),
  };
}

/** What hangs over the upper or left edge of the page is cut off: TEI counts coordinates from 0. */
function clip({ x, y, width, height }: Box): Box {
  if (x >= 0 && y >= 0) return { x, y, width, height };
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  return { x: left, y: top, width: Math.max(0, x + width - left), height: Math.max(0, y + height - top) };
}
