/** Items: which lines make up one article, brief, advert or notice, in reading order. */
import type { Finding, ItemClaim, ItemType } from '../model/finding.ts';
import type { Language } from '../model/language.ts';
import { matchLine } from './closed-text.ts';
import type { ItemDraft } from './item-draft.ts';
import { type BriefList, typeOf, withBriefLists } from './item-types.ts';
import { spanOfView } from './line-views.ts';
import { readPages } from './page-structure.ts';
import { definePass } from './pass.ts';

const resp = 'pass.items' as const;

export const items = definePass({
  id: 'items',
  version: '1.2.0',
  does: 'puts the lines of an article, brief or advert together, with the headline that belongs to them',
  after: ['letter-spacing', 'furniture', 'bylines', 'datelines', 'jumps'],
  run({ issue, findings, language }) {
    return readPages(issue, findings, language).flatMap((page) =>
      withBriefLists(page.items, language).flatMap((found) =>
        'briefs' in found ? claimsOfList(found) : [claimOf(found, typeOf(found, language), language)],
      ),
    );
  },
});

/** Forms of language files by which an advert serves the public: its sponsor is an office, or it says so. */
const publicService = new Set(['sponsor', 'sponsor-closed', 'sponsor-office', 'public-service']);

function subtypeOf(draft: ItemDraft, type: ItemType, language: Language): string | undefined {
  if (type !== 'advert') return undefined;
  const forms = language.forms.advert.filter(({ id }) => publicService.has(id));
  return draft.views.some(({ line }) => matchLine(forms, line) !== undefined) ? 'publicService' : undefined;
}

/** A list, then the briefs inside it. */
function claimsOfList({ heading, briefs }: BriefList): readonly Finding[] {
  const cert = Math.min(...briefs.map((brief) => brief.cert));
  const views = [...heading, ...briefs.flatMap((brief) => brief.views)];
  const evidence = 'short texts without headline under the heading of such a list';
  const list: ItemClaim = { kind: 'item', type: 'briefs', at: views.map(spanOfView), resp, cert, evidence };
  return [list, ...briefs.map((brief) => claimOf(brief, 'brief'))];
}

function claimOf(draft: ItemDraft, type: ItemType, language?: Language): Finding {
  const subtype = language === undefined ? undefined : subtypeOf(draft, type, language);
  const claim: ItemClaim = {
    kind: 'item',
    type,
    at: draft.views.map(spanOfView),
    resp,
    cert: draft.cert,
    evidence: draft.evidence,
    ...(subtype === undefined ? {} : { subtype }),
    ...(draft.headless === undefined ? {} : { headless: draft.headless }),
    ...(draft.language === undefined ? {} : { language: draft.language }),
  };
  return claim;
}
