/** Text-layer profiles: which program a text layer looks made by, as that decides what its blank lines, spaces and order mean. */

/** Programs whose text layers differ in kind. */
export type ProfileName =
  | 'pdfbox'
  | 'pdftotext'
  | 'pdftotext-raw'
  | 'pdftotext-layout'
  | 'mupdf'
  | 'pdfjs'
  | 'pdfminer'
  | 'ocr';

export interface TextLayerProfile {
  readonly name: ProfileName;
  /** What a blank line means in it, and in what order text comes. */
  readonly meaning: string;
  /** By what it was told, in words for the header. */
  readonly reason: string;
}

const meanings: Readonly<Record<ProfileName, string>> = {
  pdfbox:
    'frames stand whole, in the order in which they were drawn; a blank line is wide leading, an indent or a column jump',
  pdftotext: 'blocks in an order guessed from the page, so that columns may be torn apart; a blank line parts blocks',
  'pdftotext-raw': 'frames stand whole, in the order in which they were drawn; no blank lines',
  'pdftotext-layout': 'columns stand side by side in one line',
  mupdf: 'frames stand whole, in the order in which they were drawn; blank lines also within paragraphs',
  pdfjs: 'frames stand whole, in the order in which they were drawn; no blank lines, no form feed',
  pdfminer: 'boxes in an order guessed from the page; a blank line parts boxes',
  ocr: 'blocks of recognised lines; a blank line parts blocks, if anything',
};

/** Names that `--profile` takes. */
export const profileNames: readonly string[] = Object.keys(meanings);

/** The profile of a text, or the one the user says. */
export function profileOf(text: string, said?: string): TextLayerProfile {
  const chosen = profileNames.find((name): name is ProfileName => name === said);
  if (chosen !== undefined) return { name: chosen, meaning: meanings[chosen], reason: 'said by the user' };
  const { name, reason } = detect(signsOf(text));
  return { name, meaning: meanings[name], reason };
}

/** What shows the maker: all shares are 0–1 of the lines with text. */
interface Signs {
  readonly lines: number;
  readonly formFeed: 'none' | 'last' | 'own-line';
  readonly blanks: number;
  readonly wideGaps: number;
  readonly doubleSpaces: number;
  /** Lines that pdftotext never writes: with a run of spaces, a space at the end, or a glyph without a letter as `(cid:12)`. */
  readonly unlikePdftotext: number;
  /** Of the blank lines, those after a line that breaks off in mid-sentence. */
  readonly blanksInSentence: number;
  /** Lines ending in a hyphen, and lines with characters that only a misreading gives. */
  readonly hyphens: number;
  readonly misread: number;
  readonly cjk: number;
}

const isFound = (name: ProfileName, reason: string): { name: ProfileName; reason: string } => ({ name, reason });

function detect(signs: Signs): { readonly name: ProfileName; readonly reason: string } {
  if (signs.lines === 0) return isFound('ocr', 'no line holds text');
  if (signs.wideGaps > 0.2)
    return isFound('pdftotext-layout', `${percent(signs.wideGaps)} of the lines have wide gaps inside`);
  const made = signs.formFeed !== 'none';
  // An empty string on the page leaves a blank line here and there.
  if (signs.blanks <= signs.lines * 0.005) {
    if (made) return isFound('pdftotext-raw', 'hardly a blank line, and a form feed at the end');
    return signs.misread > 0.01
      ? isFound('ocr', 'hardly a blank line, no form feed, characters read as OCR does')
      : isFound('pdfjs', 'hardly a blank line, no form feed, and no character misread');
  }
  if (signs.formFeed === 'own-line')
    return isFound('mupdf', 'the form feed has a line of its own, followed by a newline');
  if (made && (signs.doubleSpaces > 0.01 || signs.unlikePdftotext > 0))
    return isFound('pdfminer', 'blank lines part boxes; runs of spaces, spaces at line ends or “(cid:…)” are kept');
  if (made)
    return isFound(
      'pdftotext',
      'blank lines part blocks, spaces are single, a form feed ends the page (pdfminer writes no other where it finds no further spaces)',
    );
  if (signs.cjk > 0.5 || (signs.misread + signs.hyphens < 0.03 && signs.blanksInSentence > 0.3))
    return isFound(
      'pdfbox',
      `no form feed; ${percent(signs.blanksInSentence)} of the blank lines stand in mid-sentence`,
    );
  return isFound('ocr', 'blocks parted by blank lines, no form feed');
}

function signsOf(text: string): Signs {
  // A sample of the beginning is enough; an endless line costs no more.
  const lines = text
    .slice(0, 400_000)
    .split('\n', 20_000)
    .map((line) => line.slice(0, 400));
  let withText = 0;
  let blanks = 0;
  let afterBreak = 0;
  const counts = { wideGaps: 0, doubleSpaces: 0, unlikePdftotext: 0, hyphens: 0, misread: 0, cjk: 0 };
  let before = '';
  let gap = false;
  for (const line of lines) {
    const own = line.replaceAll('\f', '').trim();
    if (own === '') {
      gap = before !== '';
      continue;
    }
    if (gap) {
      blanks += 1;
      if (!/[.!?:。！？：”"»)）]$/u.test(before)) afterBreak += 1;
      gap = false;
    }
    before = own;
    withText += 1;
    if (/\S {3,}\S/u.test(own)) counts.wideGaps += 1;
    if (/\S {2,}\S|\u3000/u.test(own)) counts.doubleSpaces += 1;
    if (/\S {2,}\S|\S +\r?$|\(cid:\d+\)/u.test(line)) counts.unlikePdftotext += 1;
    if (/\p{L}[-¬=]$/u.test(own)) counts.hyphens += 1;
    if (/[■♦^~•{}|\\]|\p{Ll}\p{Lu}\p{Ll}/u.test(own)) counts.misread += 1;
    if (/\p{Script=Han}/u.test(own)) counts.cjk += 1;
  }
  const share = (count: number): number => (withText === 0 ? 0 : count / withText);
  const tail = text.slice(-8);
  return {
    lines: withText,
    formFeed: !text.includes('\f') ? 'none' : /\n\f\r?\n$/u.test(tail) ? 'own-line' : 'last',
    blanks,
    wideGaps: share(counts.wideGaps),
    doubleSpaces: share(counts.doubleSpaces),
    unlikePdftotext: share(counts.unlikePdftotext),
    blanksInSentence: blanks === 0 ? 0 : afterBreak / blanks,
    hyphens: share(counts.hyphens),
    misread: share(counts.misread),
    cjk: share(counts.cjk),
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
