/** Items: which lines make up one article, brief, advert or notice, in reading order. */
import type { Finding, ItemClaim } from '../model/finding.ts';
import type { Language } from '../model/language.ts';
import type { LineIndex } from '../model/span.ts';
import { matchLine } from './closed-text.ts';
import type { ItemDraft } from './item-draft.ts';
import { spanOfView } from './line-views.ts';
import { readPages } from './page-structure.ts';
import { definePass } from './pass.ts';

export const items = definePass({
  id: 'items',
  version: '1.0.0',
  does: 'puts the lines of an article, brief or advert together, with the headline that belongs to them',
  after: ['letter-spacing', 'furniture', 'bylines', 'datelines', 'jumps'],
  run({ issue, findings, lines, language }) {
    const drafts = readPages(issue, findings).flatMap(({ items: found }) => found);
    return drafts.map((draft) => claimOf(draft, subtypeOf(draft, lines, language)));
  },
});

/** Forms of language files by which an advert serves the public: its sponsor is an office, or it says so. */
const publicService = new Set(['sponsor', 'sponsor-closed', 'sponsor-office', 'public-service']);

function subtypeOf(draft: ItemDraft, lines: LineIndex, language: Language): string | undefined {
  if (draft.type !== 'advert') return undefined;
  const forms = language.forms.advert.filter(({ id }) => publicService.has(id));
  const serves = draft.views.some((view) => {
    const line = lines.get(spanOfView(view).line);
    return line !== undefined && matchLine(forms, line) !== undefined;
  });
  return serves ? 'publicService' : undefined;
}

function claimOf(draft: ItemDraft, subtype: string | undefined): Finding {
  const claim: ItemClaim = {
    kind: 'item',
    type: draft.type,
    at: draft.views.map(spanOfView),
    resp: 'pass.items',
    cert: draft.cert,
    evidence: draft.evidence,
    ...(subtype === undefined ? {} : { subtype }),
    ...(draft.headless === undefined ? {} : { headless: draft.headless }),
  };
  return claim;
}
