/** Finds the signature of a line, or of a few lines that share one: the form it has, where it stands, who signs. */
import type { Form, Language } from '../model/language.ts';
import type { TextLine } from '../model/layout.ts';
import { type ClosedText, closeLine, closeLines, type FormMatch, firstMatch, matchLine } from './closed-text.ts';
import { type CreditWord, readCredit } from './credits.ts';
import { joinedByBracket } from './page-lines.ts';

/** A signature: `start` and `end` are indices into `closed`. */
export interface Signature {
  readonly match: FormMatch;
  readonly closed: ClosedText;
  readonly start: number;
  readonly end: number;
  readonly words: readonly CreditWord[];
  /** It belongs to a dateline: 本报讯（记者 …）. */
  readonly inDateline: boolean;
  /** How many lines of text it takes. */
  readonly lines: number;
}

/** The signature that stands in a line and, where brackets or a broken name run on, in the lines after it. */
export function findSignature(language: Language, lines: readonly TextLine[], index: number): Signature | undefined {
  const line = lines[index];
  if (line === undefined || isEditorsCredit(language, line)) return undefined;
  const forms = language.forms.byline;
  const joined = joinedByBracket(language, lines, index) ?? joinedByRole(language, lines, index);
  if (joined !== undefined) {
    const match = firstMatch(forms, joined.closed);
    // Only what runs over the line end is a find of the joined lines; anything else is found in the line itself.
    const second = joined.closed.lines[1]?.start ?? 0;
    if (match !== undefined && (match.groups.byline?.end ?? match.end) > second) {
      return signatureOf(language, match, joined.closed, lines, index);
    }
  }
  const found = matchLine(forms, line);
  if (found === undefined) return undefined;
  return (
    withBrokenName(language, found.match, found.closed, lines, index) ??
    signatureOf(language, found.match, found.closed, lines, index)
  );
}

/** Names in a line that is no byline but says who took a picture or who the author is. */
export function findCreditNames(language: Language, lines: readonly TextLine[], index: number): Signature | undefined {
  const line = lines[index];
  if (line === undefined || joinedByRole(language, lines, index - 1) !== undefined) return undefined;
  const forms = chosenForms(language).credits;
  const joined = joinedByBracket(language, lines, index) ?? joinedByRole(language, lines, index);
  const match = joined === undefined ? undefined : firstMatch(forms, joined.closed);
  if (joined !== undefined && match !== undefined) return signatureOf(language, match, joined.closed, lines, index);
  const found = matchLine(forms, line);
  return found === undefined ? undefined : signatureOf(language, found.match, found.closed, lines, index);
}

/** A line with the next where a role is broken between them: 通讯 / 员. */
function joinedByRole(
  { names: { solidCredit } }: Language,
  lines: readonly TextLine[],
  index: number,
): { readonly closed: ClosedText } | undefined {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || next === undefined || solidCredit?.brokenRole === undefined) return undefined;
  const seam = `${line.text.trimEnd().slice(-2)}\n${next.text.trimStart().slice(0, 2)}`;
  return solidCredit.brokenRole.test(seam) ? { closed: closeLines([line, next], '') } : undefined;
}

interface ChosenForms {
  /** Forms of notes on authors and of captions that name somebody. */
  readonly credits: readonly Form[];
  readonly editors: readonly Form[];
}

/** Forms picked out once a language: they are asked for at every line. */
const chosen = new WeakMap<Language, ChosenForms>();

function chosenForms(language: Language): ChosenForms {
  const before = chosen.get(language);
  if (before !== undefined) return before;
  const { credit, caption, furniture } = language.forms;
  const picked = {
    credits: [...credit, ...caption].filter(({ pattern }) => pattern.source.includes('?<credit>')),
    editors: furniture.filter(({ id }) => id === 'editors'),
  };
  chosen.set(language, picked);
  return picked;
}

/** Whether a line names those who made the page, not who wrote a story. */
export function isEditorsCredit(language: Language, line: TextLine): boolean {
  const forms = chosenForms(language).editors;
  return forms.length > 0 && matchLine(forms, line) !== undefined;
}

/** Forms of a role with names, whose last name may be broken at the line end. */
const breakable = /^(?:mark|role|text)-/u;

/** A name that was broken at the line end: a last word of one or two letters, and one letter (after a role: a name) alone on the next line. */
function withBrokenName(
  language: Language,
  match: FormMatch,
  closed: ClosedText,
  lines: readonly TextLine[],
  index: number,
): Signature | undefined {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined || language.names.solidCredit === undefined) return undefined;
  if (match.form.where !== 'line' || !breakable.test(match.form.id)) return undefined;
  const rest = closeLine(next).text.trim();
  const last = readCredit(language, closed.text, 0, closed.text.length).at(-1);
  if (last === undefined || last.end < closed.text.trimEnd().length) return undefined;
  const solid = last.end - last.start === last.normal.length;
  const short = last.type === 'person' && solid && last.normal.length <= 2 && /^\p{Script=Han}$/u.test(rest);
  const surnamed = language.names.surnames.includes(rest.charAt(0));
  const named = last.type === 'role' && surnamed && /^\p{Script=Han}{2,4}$/u.test(rest);
  if (!short && !named) return undefined;
  const both = closeLines([line, next], '');
  const longer = firstMatch([match.form], both);
  return longer === undefined ? undefined : signatureOf(language, longer, both, lines, index);
}

function signatureOf(
  language: Language,
  match: FormMatch,
  closed: ClosedText,
  lines: readonly TextLine[],
  index: number,
): Signature | undefined {
  const credit = match.groups.credit ?? match;
  const words = wordsOf(language, match, closed, credit.start, credit.end);
  const nameless = language.names.solidCredit === undefined;
  if (!nameless && !words.some(({ type }) => type === 'person' || type === 'organisation')) return undefined;
  const part = match.groups.byline;
  const bracketed = match.form.id.startsWith('bracketed-role-names');
  return {
    match,
    closed,
    start: part?.start ?? match.start,
    end: part?.end ?? match.end,
    words,
    inDateline: match.form.id.startsWith('dateline') || (bracketed && followsDateline(language, lines[index - 1])),
    lines: closed.lines.length,
  };
}

function wordsOf(
  language: Language,
  match: FormMatch,
  closed: ClosedText,
  start: number,
  end: number,
): readonly CreditWord[] {
  if (match.form.id !== 'bracketed-pen-name') return readCredit(language, closed.text, start, end);
  // A pen name is taken as it stands: it has no surname to be read by.
  return [{ type: 'person', start, end, normal: closed.text.slice(start, end), trust: 1 }];
}

/** Whether a line is a dateline and nothing else, so that a credit in brackets after it belongs to it. */
function followsDateline(language: Language, before: TextLine | undefined): boolean {
  if (before === undefined || language.names.solidCredit === undefined) return false;
  const found = matchLine(language.forms.dateline, before);
  return found !== undefined && found.match.end === found.closed.text.length;
}
