/** Reads the structure of a page: which way of reading fits, and what it finds. The structure passes claim their parts of it. */
import { detectLanguage, languageOf } from '../languages/index.ts';
import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/language.ts';
import { type Issue, isBlank, linesOfPage, type Page } from '../model/layout.ts';
import { readCjkPage } from './cjk-items.ts';
import { withCaptions } from './credited-captions.ts';
import { cjkBlocks } from './geometry/cjk-blocks.ts';
import { readPlacedPage } from './geometry/placed-items.ts';
import { cjkShare } from './glyphs.ts';
import type { PageDraft } from './item-draft.ts';
import { readLearnedPage } from './learned-items.ts';
import { cuesOf, type LineCue } from './line-cues.ts';
import { type LineView, viewsOfPage } from './line-views.ts';
import { type WeighedPage, weighPage } from './segmentation/segment.ts';
import { largerType } from './type-sizes.ts';
import { stretchesByWriting } from './writings.ts';

/** Five passes ask for the structure of the same issue, one after the other, with the same claims to go by. */
const known = new WeakMap<Issue, readonly PageDraft[]>();

/** The structure of each page, given the claims of the passes before. Headlines stand before or after their texts on all pages alike. */
export function readPages(issue: Issue, findings: readonly Finding[], language: Language): readonly PageDraft[] {
  const present = known.get(issue);
  if (present !== undefined) return present;
  const readings = issue.pages.map((page): readonly Reading[] => {
    const placed = isCjk(page) ? undefined : readPlacedPage(page, findings);
    return placed === undefined ? readingsOf(page, findings, { issue, language }) : [{ draft: placed }];
  });
  const odds = readings.flat().reduce((sum, { draft }) => sum + ('odds' in draft ? capped(draft.odds) : 0), 0);
  const drafts = readings.map((pieces) => joined(pieces.map((piece) => draftOf(piece, odds))));
  known.set(issue, drafts);
  return drafts;
}

// No page speaks for all the others.
function capped(odds: number): number {
  return Math.max(-3, Math.min(3, odds));
}

/** CJK type is read by its measure, which tells more than the models, trained on alphabets, can. */
function isCjk(page: Page): boolean {
  const lines = linesOfPage(page).filter((line) => !isBlank(line));
  return lines.filter(({ text }) => cjkShare(text) > 0.3).length * 2 > lines.length;
}

/** Profiles whose programs write no blank lines: one that stands there all the same parts nothing. */
const withoutBlanks = new Set(['pdftotext-raw', 'pdfjs']);

/** No printed page has more lines. A longer text is read in stretches, so that time grows with its length and no more. */
const longest = { chinese: 1000, other: 3000 } as const;

/** A stretch of a text layer, read or ready to be cut, and its language where that is not the issue's. */
interface Reading {
  readonly draft: PageDraft | WeighedPage;
  readonly language?: string;
}

function readingsOf(
  page: Page,
  findings: readonly Finding[],
  { issue: { format, profile }, language }: { readonly issue: Issue; readonly language: Language },
): readonly Reading[] {
  const { blocks, captions } = cjkBlocks(page, format === 'pdf');
  const seen = viewsOfPage({ blocks });
  const views = withoutBlanks.has(profile ?? '') ? seen.map((view) => ({ ...view, blanksBefore: 0 })) : seen;
  const larger = largerType(views);
  const cuesOfPage = withCaptions(views, cuesOf(views, findings), language).map(
    (cue, at): LineCue => ({
      ...cue,
      ...(larger.has(at) ? { larger: true } : {}),
      ...(captions.has(views[at]?.line.id ?? '') ? { underPicture: true } : {}),
    }),
  );
  let read = 0;
  return stretchesByWriting(views).flatMap((writing) => {
    const chinese = isModernChinese(writing);
    const foreign = foreignLanguageOf(writing, language);
    return stretchesOf(writing, chinese ? longest.chinese : longest.other).map((stretch): Reading => {
      const cues = cuesOfPage.slice(read, read + stretch.length);
      read += stretch.length;
      const draft = chinese ? readCjkPage(stretch, cues, profile) : weighPage(stretch, cues, foreign ?? language);
      return { draft, ...(foreign === undefined ? {} : { language: foreign.tag }) };
    });
  });
}

/** The language of a stretch that is not in the writing of the issue's language. */
function foreignLanguageOf(views: readonly LineView[], { cues }: Language): Language | undefined {
  const cjk = views.filter((view) => view.cjk).length * 2 > views.length;
  if (cjk === (cues.script === 'Han' || cues.script === 'Kana')) return undefined;
  const { tag } = detectLanguage(views.map(({ text }) => text));
  return languageOf(tag);
}

function draftOf({ draft, language }: Reading, odds: number): PageDraft {
  const read = 'odds' in draft ? readLearnedPage(draft, odds) : draft;
  return language === undefined ? read : { ...read, items: read.items.map((item) => ({ ...item, language })) };
}

function joined(drafts: readonly PageDraft[]): PageDraft {
  const [first] = drafts;
  if (first !== undefined && drafts.length === 1) return first;
  return {
    items: drafts.flatMap(({ items }) => items),
    blocks: drafts.flatMap(({ blocks }) => blocks),
    columns: drafts.flatMap(({ columns }) => columns),
  };
}

// Cut at a blank line where there is one in the last fifth.
function stretchesOf(views: readonly LineView[], most: number): readonly (readonly LineView[])[] {
  const stretches: LineView[][] = [];
  let from = 0;
  while (from < views.length) {
    let to = Math.min(views.length, from + most);
    if (to < views.length) {
      let cut = to;
      while (cut > from + most * 0.8 && (views[cut]?.blanksBefore ?? 0) === 0) cut -= 1;
      if ((views[cut]?.blanksBefore ?? 0) > 0) to = cut;
    }
    stretches.push(views.slice(from, to).map((view, place) => (view.place === place ? view : { ...view, place })));
    from = to;
  }
  return stretches;
}

/** Type of today has a sentence end in so many letters at least, and at most one line in so many begins with a mark. */
const modern = { letters: 200, lines: 100 };

// The models of Chinese were made of old papers: few of these have full stops, and where they have, marks begin lines too.
function isModernChinese(views: readonly LineView[]): boolean {
  const cjk = views.filter((view) => view.cjk);
  if (cjk.length * 2 < views.length || cjk.length === 0) return false;
  const texts = cjk.slice(0, 400).map((view) => view.text);
  const text = texts.join('');
  const simplified = text.match(/[们这个来说为时会发对国过还经员动问题业产进]/gu)?.length ?? 0;
  const traditional = text.match(/[們這個來說爲為時會發對國過還經員動問題業產進]/gu)?.length ?? 0;
  if (simplified >= traditional) return true;
  const sentences = text.match(/[。！？]/gu)?.length ?? 0;
  const openedByMarks = texts.filter((line) => /^[，。、；：！？」』）]/u.test(line)).length;
  return sentences * modern.letters > text.length && openedByMarks * modern.lines <= texts.length;
}
