/** Paragraphs: the indented or short lines at which running text starts anew. */
import type { Finding } from '../model/finding.ts';
import { spanOfView } from './line-views.ts';
import { readPages } from './page-structure.ts';
import { definePass } from './pass.ts';

export const paragraphs = definePass({
  id: 'paragraphs',
  version: '1.0.0',
  does: 'finds paragraphs by indented first lines and short last ones',
  after: ['items'],
  run({ issue, findings, language }) {
    return readPages(issue, findings, language).flatMap(({ items }) =>
      items.flatMap((item) =>
        item.paragraphs.map(
          ({ views, cert, evidence }): Finding => ({
            kind: 'paragraph',
            at: views.map(spanOfView),
            resp: 'pass.paragraphs',
            cert,
            evidence,
          }),
        ),
      ),
    );
  },
});
