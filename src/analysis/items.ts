/** Items: which lines make up one article, brief, advert or notice, in reading order. */
import type { Finding, ItemClaim } from '../model/finding.ts';
import type { ItemDraft } from './item-draft.ts';
import { spanOfView } from './line-views.ts';
import { readPage } from './page-structure.ts';
import { definePass } from './pass.ts';

export const items = definePass({
  id: 'items',
  version: '1.0.0',
  does: 'puts the lines of an article, brief or advert together, with the headline that belongs to them',
  after: ['letter-spacing', 'furniture', 'bylines', 'datelines', 'jumps'],
  run({ issue, findings }) {
    return issue.pages.flatMap((page) => readPage(page, findings).items.map(claimOf));
  },
});

function claimOf(draft: ItemDraft): Finding {
  const claim: ItemClaim = {
    kind: 'item',
    type: draft.type,
    at: draft.views.map(spanOfView),
    resp: 'pass.items',
    cert: draft.cert,
    evidence: draft.evidence,
    ...(draft.headless === undefined ? {} : { headless: draft.headless }),
  };
  return claim;
}
