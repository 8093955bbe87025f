/** Furniture of the page: folios, running heads, dates with weekday, credits of its editors, serial numbers, index lines, nameplate. */
import type { Finding, FurnitureClaim, NameClaim } from '../model/finding.ts';
import type { Form, Language } from '../model/language.ts';
import type { TextLine } from '../model/layout.ts';
import { closeLine, type FormMatch, matchLine, spansAt } from './closed-text.ts';
import { readCredit } from './credits.ts';
import { linesWithText } from './page-lines.ts';
import { definePass } from './pass.ts';

const resp = 'pass.furniture' as const;
/** A form that is right this often stands by itself; one below needs furniture near it, or the edge of the page. */
export const sureFurniture = 0.84;
/** So many lines of text away counts as near. */
const near = 3;
/** So many lines of text from the beginning or end of a page are its edge. */
const edge = 6;

/** Weak forms that the edge of a page bears out. */
const standsAtEdge = new Set(['page-number', 'issue-number', 'date-weekday', 'running-head']);

interface Seen {
  readonly role: FurnitureClaim['role'];
  /** Where in the line its credits end; absent where all of it is credits. */
  readonly creditsEnd?: number;
  readonly cert: number;
  readonly evidence: string;
}

export const furniture = definePass({
  id: 'furniture',
  version: '1.0.0',
  does: 'finds folios, running heads, dates, editors and serial numbers by the form of their lines and by what stands near them',
  after: [],
  run({ issue, language }) {
    return linesWithText(issue).flatMap((lines) => furnitureOfPage(language, lines));
  },
});

function furnitureOfPage(language: Language, lines: readonly TextLine[]): readonly Finding[] {
  const seen = new Map<number, Seen>();
  const weak: { readonly index: number; readonly form: Form; readonly role: Seen['role'] }[] = [];
  lines.forEach((line, index) => {
    const match = strongest(language, line);
    if (match === undefined) return;
    const { form } = match;
    const role = roleOf(match);
    // A section title may also head an item, so it needs furniture beside it.
    if (form.cert >= sureFurniture && !language.forms.section.includes(form))
      seen.set(index, {
        role,
        ...creditsEndOf(match),
        cert: form.cert,
        evidence: `${language.tag} furniture form ${form.id}`,
      });
    else weak.push({ index, form, role });
  });
  // What stands near furniture draws in what stands near it: twice is enough for the widest nameplates.
  for (let round = 0; round < 2; round++) {
    for (const { index, form, role } of weak) {
      if (seen.has(index) || !isNear(seen, index, language.forms.section.includes(form) ? 2 : near)) continue;
      seen.set(index, {
        role,
        cert: form.cert,
        evidence: `${language.tag} furniture form ${form.id}, beside other furniture`,
      });
    }
    for (const index of [...seen.keys()]) drawInNames(language, lines, seen, index);
  }
  for (const { index, form, role } of weak) {
    if (seen.has(index) || !standsAtEdge.has(form.id) || (index >= edge && index < lines.length - edge)) continue;
    const cert = form.id === 'page-number' ? 0.5 : form.cert;
    seen.set(index, { role, cert, evidence: `${language.tag} furniture form ${form.id}, at the edge of the page` });
  }
  return [...seen]
    .sort(([one], [other]) => one - other)
    .flatMap(([index, found]) => [...claim(lines[index], found), ...namesIn(language, lines[index], found)]);
}

function strongest(language: Language, line: TextLine): FormMatch | undefined {
  const { furniture: own, nameplate, imprint, section } = language.forms;
  return [own, nameplate, imprint, section]
    .map((forms) => matchLine(forms, line)?.match)
    .find((match) => match !== undefined);
}

function roleOf(match: FormMatch): FurnitureClaim['role'] {
  const { groups } = match;
  if (groups.credits !== undefined) return 'credits';
  if (match.form.id === 'running-head') return 'header';
  if (groups.date !== undefined) return 'date';
  if (groups.folio !== undefined) return 'folio';
  if (groups.index !== undefined) return 'index';
  return match.form.id === 'imprint' || match.form.id === 'address' ? 'footer' : 'header';
}

// Of forms that drop white space the indices are not those of the line.
function creditsEndOf({ form, groups }: FormMatch): Pick<Seen, 'creditsEnd'> {
  return form.spaces === 'dropped' || groups.credits === undefined ? {} : { creditsEnd: groups.credits.end };
}

function isNear(seen: ReadonlyMap<number, Seen>, index: number, reach: number): boolean {
  for (let distance = 1; distance <= reach; distance++) {
    if (seen.has(index - distance) || seen.has(index + distance)) return true;
  }
  return false;
}

/** Names of editors that the extractor set apart from their titles: a bare name beside a bare title. */
function drawInNames(language: Language, lines: readonly TextLine[], seen: Map<number, Seen>, index: number): void {
  const title = lines[index];
  if (title === undefined || language.names.solidCredit === undefined || seen.get(index)?.role !== 'credits') return;
  const titles = language.forms.furniture.filter(({ id }) => id === 'editor-title' || id === 'editors-contact');
  if (matchLine(titles, title) === undefined) return;
  for (const beside of [index + 1, index - 1]) {
    const line = lines[beside];
    if (line === undefined || seen.has(beside) || line.text.length > 20) continue;
    const name = closeLine(line, 'dropped').text;
    if (!/^\p{Script=Han}{2,4}$/u.test(name) || !isSurnamed(language, name)) continue;
    seen.set(beside, { role: 'credits', cert: 0.85, evidence: 'a name beside the title of an editor' });
  }
}

function isSurnamed(language: Language, name: string): boolean {
  return language.names.surnames.includes(name.charAt(0)) || language.names.surnames.includes(name.slice(0, 2));
}

/** Titles and names of the editors in a credit of the page. */
function namesIn(language: Language, line: TextLine | undefined, found: Seen): readonly NameClaim[] {
  if (line === undefined || found.role !== 'credits') return [];
  const closed = closeLine(line);
  return readCredit(language, closed.text, 0, found.creditsEnd ?? closed.text.length).flatMap((word) =>
    word.type === 'person' || word.type === 'role'
      ? [
          {
            kind: 'name' as const,
            type: word.type,
            at: spansAt(closed, word.start, word.end),
            resp,
            cert: Math.round(found.cert * word.trust * 100) / 100,
            evidence: `${word.type} in a credit of the page`,
            ...(word.type === 'person' ? { normal: word.normal } : {}),
          },
        ]
      : [],
  );
}

function claim(line: TextLine | undefined, found: Seen): readonly FurnitureClaim[] {
  if (line === undefined) return [];
  const closed = closeLine(line);
  const start = closed.text.length - closed.text.trimStart().length;
  const at = spansAt(closed, start, closed.text.trimEnd().length);
  const { role, cert, evidence } = found;
  return at.length === 0 ? [] : [{ kind: 'furniture', at, resp, role, cert, evidence }];
}
