/** Headlines and their kinds: kicker, main, sub, crosshead. */

import { spanOfView } from './line-views.ts';
import { readPages } from './page-structure.ts';
import { definePass } from './pass.ts';

export const heads = definePass({
  id: 'heads',
  version: '1.1.0',
  does: 'tells kicker, main headline, sub-headline and crosshead',
  after: ['items'],
  run({ issue, findings, language }) {
    return readPages(issue, findings, language).flatMap(({ items }) =>
      items.flatMap((item) =>
        item.heads.map((head) => ({
          kind: 'head' as const,
          level: head.level,
          at: head.views.map(spanOfView),
          resp: 'pass.heads' as const,
          cert: head.cert,
          evidence: head.evidence,
        })),
      ),
    );
  },
});
