/** Reads the structure of a page: which way of reading fits, and what it finds. The structure passes claim their parts of it. */
import type { Finding } from '../model/finding.ts';
import type { Page } from '../model/layout.ts';
import { readCjkPage } from './cjk-items.ts';
import { readPlacedPage } from './geometry/placed-items.ts';
import type { PageDraft } from './item-draft.ts';
import { cuesOf } from './line-cues.ts';
import { viewsOfPage } from './line-views.ts';

/** Four passes ask for the structure of the same page, one after the other, with the same claims to go by. */
const known = new WeakMap<Page, PageDraft>();

/** The structure of a page, given the claims of the passes before. */
export function readPage(page: Page, findings: readonly Finding[]): PageDraft {
  const present = known.get(page);
  if (present !== undefined) return present;
  const draft = (isCjk(page) ? undefined : readPlaced(page, findings)) ?? readLayer(page, findings);
  known.set(page, draft);
  return draft;
}

/** CJK type is read by its measure, which tells more than the models, trained on alphabets, can. */
function isCjk(page: Page): boolean {
  const views = viewsOfPage(page);
  return views.filter(({ cjk }) => cjk).length * 2 > views.length;
}

/** A page whose lines have boxes is read by them. */
function readPlaced(page: Page, findings: readonly Finding[]): PageDraft | undefined {
  const furniture = new Set(
    findings.flatMap((claim) => (claim.kind === 'furniture' ? claim.at.map(({ line }) => line) : [])),
  );
  return readPlacedPage(page, (line) => furniture.has(line));
}

function readLayer(page: Page, findings: readonly Finding[]): PageDraft {
  const views = viewsOfPage(page);
  const cues = cuesOf(views, findings);
  return readCjkPage(views, cues);
}
