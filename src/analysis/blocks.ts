/** Blocks: runs of lines that stood together on the page, and lines at which a new column begins. */
import type { Finding } from '../model/finding.ts';
import { spanOfView } from './line-views.ts';
import { readPage } from './page-structure.ts';
import { definePass } from './pass.ts';

export const blocks = definePass({
  id: 'blocks',
  version: '1.0.0',
  does: 'finds runs of lines of one measure, and where a column begins',
  after: ['letter-spacing', 'furniture', 'bylines', 'datelines', 'jumps'],
  run({ issue, findings }) {
    return issue.pages.flatMap((page) => {
      const draft = readPage(page, findings);
      return [
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
      ];
    });
  },
});
