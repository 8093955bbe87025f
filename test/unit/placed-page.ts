/** An invented page with geometry: blocks of lines at places, ten units a line. */
import type { Box, Page, TextLine } from '../../src/model/layout.ts';

export interface BlockSketch {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly lines: readonly string[];
  /** Height of a line of type; the next line stands 1.2 times that below. */
  readonly size?: number;
}

/** Lines of running text. */
export function textOf(lines: number, words = 'the harbour was closed by ice for the'): readonly string[] {
  return Array.from({ length: lines }, (_, at) => `${words} ${at}`);
}

/** A page of blocks in the order given, whatever their places; `change` spoils the boxes of lines. */
export function placedPageOf(
  sketches: readonly BlockSketch[],
  change: (box: Box, line: number) => Box | undefined = (box) => box,
): Page {
  let number = 0;
  const blocks = sketches.map(({ x, y, width, lines, size = 10 }, block) => ({
    id: `b${block + 1}`,
    kind: 'text' as const,
    box: { x, y, width, height: lines.length * size * 1.2 },
    lines: lines.map((text, at): TextLine => {
      number += 1;
      const box = change({ x, y: y + at * size * 1.2, width, height: size }, number);
      return { id: `p1.l${number}`, number, text, ...(box === undefined ? {} : { box }) };
    }),
  }));
  const source = { name: 'page.xml', byteLength: 0, sha256: '' };
  return { id: 'p1', number: 1, source, blocks, width: 1000, height: 1500, unit: 'pixel' };
}
