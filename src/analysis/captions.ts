/** Captions: lines that tell what a picture shows or who took it. */
import type { Finding } from '../model/finding.ts';
import { spanOfView } from './line-views.ts';
import { readPages } from './page-structure.ts';
import { definePass } from './pass.ts';

export const captions = definePass({
  id: 'captions',
  version: '1.1.0',
  does: 'finds captions by the photographer they name and the words they open with',
  after: ['items'],
  run({ issue, findings, language }) {
    return readPages(issue, findings, language).flatMap(({ items }) =>
      items.flatMap((item) =>
        item.captions.map(
          (views): Finding => ({
            kind: 'caption',
            at: views.map(spanOfView),
            resp: 'pass.captions',
            cert: 0.85,
            evidence: 'stands under a picture, opens as a caption, or names who took the picture',
          }),
        ),
      ),
    );
  },
});
