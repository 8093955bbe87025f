/** Bylines: credit lines of writers, photographers and agencies, at the head of a story or at its end, with their roles and names. */
import type { BylineClaim, Finding, NameClaim } from '../model/finding.ts';
import type { Form, Language } from '../model/language.ts';
import { type TextLine, withoutEdges } from '../model/layout.ts';
import { type Span, textOf } from '../model/span.ts';
import { indexAuthority, pointerTo } from './authority-names.ts';
import { closeLine, longestTried, matchLine, spansAt } from './closed-text.ts';
import type { CreditWord } from './credits.ts';
import { linesWithText } from './page-lines.ts';
import { definePass } from './pass.ts';
import { findCreditNames, findSignature, isEditorsCredit, type Signature } from './signatures.ts';

const resp = 'pass.bylines' as const;
/** Claims below this are left to passes that know more than one line. */
const leastCert = 0.4;
/** A line of one spaced-out name may be a credit of the page: those stand beside the titles of its editors. */
const weakForms = new Set(['spaced-name', 'spaced-pen-name', 'bracketed-pen-name', 'reader-name']);
/** Names and initials that sign only where a text has ended before them. */
const closingForms = new Set(['initials', 'signed-name', 'pseudonym', 'bracketed-name']);
/** A line of running text has at least so many letters. */
const bodyLength = 9;

/** A signature, the line before it, and the role that stands alone under it. */
interface Signed {
  readonly signature: Signature;
  readonly before: TextLine | undefined;
  readonly role?: Span;
}

export const bylines = definePass({
  id: 'bylines',
  version: '1.1.0',
  does: 'finds bylines and credits by the form of their lines, and the roles and names in them',
  after: [],
  run({ issue, lines, language, authority = [] }) {
    const index = indexAuthority(authority);
    return linesWithText(issue)
      .flatMap((page) => bylinesOfPage(language, page))
      .map((claim) => {
        if (claim.kind !== 'name') return claim;
        return { ...claim, ...pointerTo(index, claim.type, claim.normal ?? textOf(lines, claim.at).join('')) };
      });
  },
});

function bylinesOfPage(language: Language, lines: readonly TextLine[]): readonly Finding[] {
  const signatures: Signed[] = [];
  const free: number[] = [];
  let index = 0;
  while (index < lines.length) {
    const found = findSignature(language, lines, index);
    const signature = found !== undefined && holds(language, found, lines, index) ? found : undefined;
    if (signature === undefined) {
      free.push(index);
      index += 1;
      continue;
    }
    const role = roleUnder(language, signature, lines[index + signature.lines]);
    signatures.push({ signature, before: lines[index - 1], ...(role === undefined ? {} : { role }) });
    index += signature.lines + (role === undefined ? 0 : 1);
  }
  const signed = new Set(
    signatures.flatMap(({ signature }) => signature.words.filter(isSurePerson).map(({ normal }) => normal)),
  );
  return [
    ...signatures.flatMap((signed) => claims(language, signed)),
    ...free.flatMap((at) => [...repeatedName(language, lines, at, signed), ...creditNames(language, lines, at)]),
  ];
}

/** What a person who signs is, alone on the line below: “Transport Correspondent”. Solid writing sets it beside the name. */
function roleUnder({ names }: Language, { match, words }: Signature, line: TextLine | undefined): Span | undefined {
  if (line === undefined || names.solidCredit !== undefined || match.form.where !== 'line') return undefined;
  if (!words.some(({ type }) => type === 'person')) return undefined;
  const { start, end } = withoutEdges(line.text);
  const text = line.text.slice(start, Math.min(end, start + longestTried));
  return names.role.test(text) ? { line: line.id, start, end } : undefined;
}

/** Names of photographers in captions and of authors in notes on them: no byline, but names. */
function creditNames(language: Language, lines: readonly TextLine[], index: number): readonly Finding[] {
  const line = lines[index];
  if (line === undefined || isEditorsCredit(language, line)) return [];
  const credit = findCreditNames(language, lines, index);
  return credit === undefined ? [] : namesOf(language, credit);
}

function isSurePerson(word: CreditWord): boolean {
  return word.type === 'person' && word.normal.length >= 2;
}

/** Whether the lines around bear a weak form out. */
function holds(language: Language, signature: Signature, lines: readonly TextLine[], index: number): boolean {
  const { form } = signature.match;
  if (form.cert < leastCert) return false;
  if (closingForms.has(form.id)) return closesText(language, form, lines, index);
  if (!weakForms.has(form.id)) return true;
  const line = lines[index];
  const { forms } = language;
  if (line === undefined || matchLine([...forms.section, ...forms.notice, ...forms.imprint], line) !== undefined) {
    return false;
  }
  return !form.id.startsWith('spaced') || (!besideEditors(language, lines, index) && besideBody(lines, index));
}

/** Whether the line before ends a sentence; a pseudonym must stand apart from the lines around it as well. */
function closesText(language: Language, form: Form, lines: readonly TextLine[], index: number): boolean {
  const before = lines[index - 1];
  const line = lines[index];
  const after = lines[index + 1];
  if (before === undefined || line === undefined || !language.sentenceEnd.test(before.text.slice(-40).trimEnd()))
    return false;
  const apart = line.number > before.number + 1 && (after === undefined || after.number > line.number + 1);
  return form.id !== 'pseudonym' || apart;
}

/** A name stands beside the text it signs; in adverts short lines stand among short lines. */
function besideBody(lines: readonly TextLine[], index: number): boolean {
  return [index - 1, index + 1].some((at) => (lines[at]?.text.replace(/\s+/gu, '').length ?? 0) >= bodyLength);
}

function besideEditors(language: Language, lines: readonly TextLine[], index: number): boolean {
  const titles = language.forms.furniture.filter(({ id }) => id === 'editor-title' || id === 'editors-contact');
  return [index - 1, index + 1].some((at) => {
    const line = lines[at];
    return line !== undefined && matchLine(titles, line) !== undefined;
  });
}

function claims(language: Language, { signature, before, role }: Signed): readonly Finding[] {
  const names = namesOf(language, signature);
  // The credit within a dateline stays part of the dateline; only its names are claimed here.
  if (signature.inDateline) return names;
  const byline: BylineClaim = {
    kind: 'byline',
    at: [...spansAt(signature.closed, signature.start, signature.end), ...(role === undefined ? [] : [role])],
    resp,
    cert: signature.match.form.cert,
    evidence: `${language.tag} byline form ${signature.match.form.id}${role === undefined ? '' : ', with a role under it'}`,
    ...(closesItem(language, signature, before) ? { end: true } : {}),
  };
  if (role === undefined) return [byline, ...names];
  const evidence = 'a role alone on the line under a byline';
  return [byline, ...names, { kind: 'name', type: 'role', at: [role], resp, cert: 0.9, evidence }];
}

function namesOf(language: Language, { match, closed, words }: Signature): readonly NameClaim[] {
  return words.map((word) => ({
    kind: 'name',
    type: word.type,
    at: spansAt(closed, word.start, word.end),
    resp,
    cert: rounded(match.form.cert * word.trust),
    evidence: `${word.type} in a credit of the form ${language.tag} ${match.form.id}`,
    ...(word.type === 'person' ? { normal: word.normal } : {}),
  }));
}

function closesItem(language: Language, signature: Signature, before: TextLine | undefined): boolean {
  if (signature.match.form.where === 'ending') return signature.start > 0;
  if (before === undefined || !language.sentenceEnd.test(before.text.slice(-40).trimEnd())) return false;
  if (language.names.solidCredit === undefined) return signature.match.form.id !== 'by-name';
  return /^[（(【〔[]/u.test(signature.closed.text.trimStart());
}

/** A line that is nothing but a name which signs elsewhere on the page. */
function repeatedName(
  language: Language,
  lines: readonly TextLine[],
  index: number,
  signed: ReadonlySet<string>,
): readonly Finding[] {
  const line = lines[index];
  if (line === undefined || line.text.length > 40 || language.names.solidCredit === undefined) return [];
  const closed = closeLine(line);
  const name = closed.text.replace(/\s+/gu, '');
  if (!signed.has(name) || besideEditors(language, lines, index)) return [];
  const start = closed.text.length - closed.text.trimStart().length;
  const at = spansAt(closed, start, closed.text.trimEnd().length);
  const common = { at, resp, cert: 0.85, evidence: `the line is a name that signs elsewhere on the page` };
  return [
    { kind: 'byline', ...common },
    { kind: 'name', type: 'person', normal: name, ...common },
  ];
}

function rounded(cert: number): number {
  return Math.round(cert * 100) / 100;
}
