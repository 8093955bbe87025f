/** Zones of the source layer: the blocks that a pass inferred, every line of the page in exactly one of them, in input order. */
import type { Zone } from '../../model/edition.ts';
import type { BlockClaim } from '../../model/finding.ts';
import { type Issue, linesOfPage, type Page } from '../../model/layout.ts';
import { decisionOf } from './decision.ts';

export interface Zones {
  ofPage(page: Page): readonly Zone[];
  /** Id of the zone that begins with this line. */
  idAt(line: string): string | undefined;
}

/** Zones of every page whose blocks are inferred. Blank lines after a block belong to it. */
export function zonesOf(issue: Issue, blocks: readonly BlockClaim[]): Zones {
  const starts = new Map<string, BlockClaim>();
  for (const block of blocks) {
    const [first] = block.at;
    if (first !== undefined) starts.set(first.line, block);
  }
  const byPage = new Map<string, Zone[]>();
  const byLine = new Map<string, string>();
  for (const page of issue.pages) {
    if (page.encoding === undefined) {
      // The source has blocks of its own, and they are the zones.
      for (const { id, lines } of page.blocks) for (const { id: line } of lines.slice(0, 1)) byLine.set(line, id);
      continue;
    }
    const zones: Zone[] = [];
    const lines = linesOfPage(page);
    const begins = lines.filter((line, at) => at === 0 || starts.has(line.id));
    begins.forEach((line, at) => {
      const id = `${page.id}.z${at + 1}`;
      const to = (begins[at + 1]?.number ?? lines.length + 1) - 1;
      const block = starts.get(line.id);
      zones.push({ id, from: line.number, to, ...(block === undefined ? {} : { decision: decisionOf(block) }) });
      byLine.set(line.id, id);
    });
    byPage.set(page.id, zones);
  }
  return { ofPage: (page) => byPage.get(page.id) ?? [], idAt: (line) => byLine.get(line) };
}
