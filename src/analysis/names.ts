/** Names in text: persons by their title, role or speech, organisations and places by form, all of an authority file. Off unless asked for. */
import type { Finding, NameClaim } from '../model/finding.ts';
import type { LineIndex } from '../model/span.ts';
import { type AuthorityIndex, findAuthorityNames, indexAuthority } from './authority-names.ts';
import { type ClosedText, spansAt } from './closed-text.ts';
import { type FoundName, type NameFinder, nameFinder } from './name-forms.ts';
import { definePass } from './pass.ts';
import { runningTexts } from './running-text.ts';

const resp = 'pass.names' as const;

export const names = definePass({
  id: 'names',
  version: '1.0.0',
  does: 'finds persons by title, role or speech, organisations and places by form, and the names of an authority file',
  after: ['paragraphs', 'bylines', 'datelines', 'furniture', 'dates'],
  enriches: true,
  run({ issue, lines, language, findings, authority = [] }) {
    const finder = nameFinder(language);
    const index = indexAuthority(authority);
    const texts = runningTexts(issue, lines, language, findings);
    const taken = takenStretches(findings, lines);
    // A person is anchored once, by a title; elsewhere the same letters are the same person.
    const persons = new Map<string, number>();
    const found = texts.map((text) => {
      const here = finder.find(text.text);
      for (const { type, normal, cert } of here) {
        if (type === 'person') persons.set(normal, Math.max(cert, persons.get(normal) ?? 0));
      }
      return here;
    });
    return texts.flatMap((text, at) => namesIn(text, found[at] ?? [], index, persons, finder, taken));
  },
});

function namesIn(
  text: ClosedText,
  anchored: readonly FoundName[],
  index: AuthorityIndex,
  persons: ReadonlyMap<string, number>,
  finder: NameFinder,
  taken: ReadonlyMap<string, Uint8Array>,
): readonly NameClaim[] {
  const own = new Uint8Array(text.text.length);
  const claims: NameClaim[] = [];
  const offer = (start: number, end: number, claim: Omit<NameClaim, 'kind' | 'at' | 'resp'>): void => {
    if (own.subarray(start, end).includes(1)) return;
    const at = spansAt(text, start, end);
    if (at.length === 0 || at.some((span) => taken.get(span.line)?.subarray(span.start, span.end).includes(1))) return;
    own.fill(1, start, end);
    claims.push({ kind: 'name', at, resp, ...claim });
  };
  for (const { entry, start, end } of findAuthorityNames(index, text)) {
    const evidence = `${entry.name} stands in the authority file`;
    offer(start, end, { type: entry.type, ref: entry.ref, normal: entry.name, cert: 0.9, evidence });
  }
  for (const { type, start, end, normal, cert, evidence } of anchored) {
    offer(start, end, { type, cert, evidence, ...(type === 'person' ? { normal } : {}) });
  }
  for (const { start, end, normal } of finder.again(text.text, persons)) {
    const cert = Math.min(0.9, persons.get(normal) ?? 0.5);
    offer(start, end, {
      type: 'person',
      normal,
      cert,
      evidence: `${normal} is named with a title elsewhere in the issue`,
    });
  }
  return claims;
}

/** Stretches of lines that earlier passes marked as names or dates: names are not nested. */
function takenStretches(findings: readonly Finding[], lines: LineIndex): ReadonlyMap<string, Uint8Array> {
  const taken = new Map<string, Uint8Array>();
  for (const finding of findings) {
    if (finding.kind !== 'name' && finding.kind !== 'date') continue;
    for (const { line, start, end } of finding.at) {
      const marks = taken.get(line) ?? new Uint8Array(lines.get(line)?.text.length ?? 0);
      marks.fill(1, start, end);
      taken.set(line, marks);
    }
  }
  return taken;
}
