/** Blocks: runs of lines that stood together on the page, and lines at which a new column begins. */
import type { Finding, SideBySide } from '../model/finding.ts';
import { spanOfView } from './line-views.ts';
import { readPages } from './page-structure.ts';
import { definePass } from './pass.ts';

export const blocks = definePass({
  id: 'blocks',
  version: '1.0.0',
  does: 'finds runs of lines of one measure, and where a column begins',
  after: ['letter-spacing', 'furniture', 'bylines', 'datelines', 'jumps'],
  run({ issue, findings, language }) {
    const columns = findings.flatMap((claim) => (claim.kind === 'side-by-side' && claim.opensColumn ? [claim] : []));
    if (findings.some(({ kind }) => kind === 'side-by-side')) return columns.map(columnOf);
    return readPages(issue, findings, language).flatMap((draft) => [
      ...draft.blocks.map(
        (views): Finding => ({
          kind: 'block',
          at: views.map(spanOfView),
          resp: 'pass.blocks',
          cert: 0.85,
          evidence: 'lines of one measure that follow each other',
        }),
      ),
      ...draft.columns.map(
        ({ view, grid, cert, evidence }): Finding => ({
          kind: 'column',
          at: [spanOfView(view)],
          resp: 'pass.blocks',
          cert,
          evidence,
          ...(grid === undefined ? {} : { grid }),
        }),
      ),
    ]);
  },
});

// Zones are runs of source lines: where columns stand side by side in these, only the columns can be told.
function columnOf({ at, cert, evidence }: SideBySide): Finding {
  return { kind: 'column', at: at.slice(0, 1), resp: 'pass.blocks', evidence, ...(cert === undefined ? {} : { cert }) };
}
