/** Kinds of item, by how they open: letters to the editor, notices, adverts; and lists of briefs under one heading. */
import type { ItemType } from '../model/finding.ts';
import type { Form, Language } from '../model/language.ts';
import { matchLine } from './closed-text.ts';
import type { ItemDraft } from './item-draft.ts';
import type { LineView } from './line-views.ts';

/** A letter or notice says what it is in one of so many lines. */
const opening = 3;
/** A notice, advert or brief has no more lines. */
const longest = { notice: 60, advert: 40, brief: 15 } as const;

/** The kind of a draft: its own, or what its language's forms say of an item that is no more than an article. */
export function typeOf(draft: ItemDraft, language: Language): ItemType {
  const { letter, notice, advert } = language.forms;
  const matching = (forms: readonly Form[], views: readonly LineView[]): number =>
    views.filter(({ line }) => matchLine(forms, line) !== undefined).length;
  const first = draft.views.slice(0, opening);
  if (draft.type === 'brief' && matching(notice, first.slice(0, 1)) > 0) return 'notice';
  if (draft.type !== 'article') return draft.type;
  if (matching(letter, first) > 0) return 'letter';
  if (draft.views.length <= longest.notice && matching(notice, first) > 0) return 'notice';
  const sells = draft.headless !== undefined && draft.views.length <= longest.advert;
  return sells && matching(advert, draft.views) > 1 ? 'advert' : 'article';
}

/** A run of drafts that stand under the heading of the first. */
export interface BriefList {
  readonly heading: readonly LineView[];
  readonly briefs: readonly ItemDraft[];
}

/** Drafts in their order, with those that make up a list of briefs put together. */
export function withBriefLists(drafts: readonly ItemDraft[], language: Language): readonly (ItemDraft | BriefList)[] {
  const found: (ItemDraft | BriefList)[] = [];
  for (let at = 0; at < drafts.length; at += 1) {
    const draft = drafts[at];
    if (draft === undefined) break;
    const heading = headingOf(draft, language);
    let to = at + 1;
    while (heading !== undefined && isBrief(drafts[to])) to += 1;
    if (heading === undefined || to === at + 1) {
      found.push(draft);
      continue;
    }
    const rest = draft.views.filter((view) => !heading.includes(view));
    const own = rest.length === 0 ? [] : [{ ...draft, views: rest, headless: 'a brief of a list' }];
    found.push({ heading, briefs: [...own, ...drafts.slice(at + 1, to)] });
    at = to - 1;
  }
  return found;
}

function headingOf(draft: ItemDraft, language: Language): readonly LineView[] | undefined {
  const [head] = draft.heads;
  if (head === undefined || draft.views[0] !== head.views[0] || draft.views.length > 2 * longest.brief)
    return undefined;
  const [first, ...others] = head.views;
  const says = first !== undefined && others.length === 0 && matchLine(language.forms.briefs, first.line) !== undefined;
  return says ? head.views : undefined;
}

function isBrief(draft: ItemDraft | undefined): boolean {
  return (
    draft !== undefined &&
    draft.heads.length === 0 &&
    draft.views.length <= longest.brief &&
    (draft.type === 'article' || draft.type === 'brief')
  );
}
