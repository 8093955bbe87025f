/** Reads the structure of a page: which way of reading fits, and what it finds. The structure passes claim their parts of it. */
import type { Finding } from '../model/finding.ts';
import type { Page } from '../model/layout.ts';
import { readCjkPage } from './cjk-items.ts';
import type { PageDraft } from './item-draft.ts';
import { cuesOf } from './line-cues.ts';
import { viewsOfPage } from './line-views.ts';

/** The structure of a page, given the claims of the passes before. */
export function readPage(page: Page, findings: readonly Finding[]): PageDraft {
  const views = viewsOfPage(page);
  const cues = cuesOf(views, findings);
  return readCjkPage(views, cues);
}
