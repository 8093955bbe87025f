/** Editors' rulings from the sidecar, as claims: they name source lines by number and beat every pass. */
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Finding } from '../model/finding.ts';
import { type Issue, isBlank, type TextLine } from '../model/layout.ts';
import type { LineRuling, NameRuling, Ruling } from '../model/metadata.ts';
import { indexLines, type Span, spanOf } from '../model/span.ts';
import { closeLines, spansAt } from './closed-text.ts';

/** Claims of the rulings; those about what is not there, and those that another contradicts, are warned about. `file` is the sidecar. */
export function claimsOfRulings(issue: Issue, rulings: readonly Ruling[], file: string): Outcome<readonly Finding[]> {
  const lines = indexLines(issue);
  const diagnostics: Diagnostic[] = [];
  const warn = (
    code: 'MET-004' | 'MET-007',
    { page, said }: Ruling,
    values: Readonly<Record<string, string | number>>,
  ) => diagnostics.push(diagnose(code, { file, ...said }, { page, ...values }));
  const before: Ruling[] = [];
  const claims = rulings.flatMap((ruling): readonly Finding[] => {
    const own = ruling.lines.flatMap((number): readonly TextLine[] => {
      const line = lines.get(`p${ruling.page}.l${number}`);
      if (line === undefined || isBlank(line)) {
        const why = line === undefined ? 'the source does not have' : 'is blank in the source';
        warn('MET-004', ruling, { line: number, why });
        return [];
      }
      const other = before.find((one) => one.lines.includes(number) && contradict(one, ruling));
      if (other === undefined) return [line];
      warn('MET-007', ruling, { line: number, first: verdictOf(other), second: verdictOf(ruling) });
      return [];
    });
    before.push(ruling);
    if (own.length === 0) return [];
    if (ruling.is !== 'name') return [claimOf(ruling, own)];
    const names = namesIn(ruling, own);
    if (names.length === 0)
      warn('MET-004', ruling, { line: ruling.lines.join(', '), why: `does not hold “${ruling.text}”` });
    return names;
  });
  return { value: claims, diagnostics };
}

/** Lists and sections hold other items. */
const holders: ReadonlySet<string> = new Set(['briefs', 'section']);

function contradict(one: Ruling, other: Ruling): boolean {
  if (one.page !== other.page || verdictOf(one) === verdictOf(other)) return false;
  if (one.is === 'name' || other.is === 'name')
    return one.is === 'name' && other.is === 'name' && one.text === other.text;
  if (one.is === 'item' && other.is === 'item') return !holders.has(one.type ?? '') && !holders.has(other.type ?? '');
  return one.is === 'furniture' || other.is === 'furniture' || (one.is !== 'item' && other.is !== 'item');
}

/** What a ruling says, in words. */
function verdictOf(ruling: Ruling): string {
  if (ruling.is === 'name') return `“${ruling.text}”, a name (${ruling.type})`;
  const kind = ruling.is === 'head' ? (ruling.level ?? 'main') : ruling.is === 'item' ? (ruling.type ?? 'article') : '';
  return `${ruling.is}${kind === '' ? '' : ` (${kind})`}`;
}

function basisOf({ by, note }: Ruling): { readonly resp: `ed.${string}`; readonly evidence: string } {
  return { resp: `ed.${by}`, evidence: note ?? 'an editor’s ruling' };
}

/** Every place in the lines where the letters of the name stand, with whatever white space between them. */
function namesIn(ruling: NameRuling, lines: readonly TextLine[]): readonly Finding[] {
  const closed = closeLines(lines, '', 'dropped');
  const wanted = ruling.text.replaceAll(/\s/gu, '');
  const { type, text, ref } = ruling;
  // Between ideographs white space is letter-spacing.
  const normal = /\p{Script=Han}/u.test(text) ? wanted : text;
  const claims: Finding[] = [];
  for (let from = closed.text.indexOf(wanted); from >= 0; from = closed.text.indexOf(wanted, from + wanted.length)) {
    const at = spansAt(closed, from, from + wanted.length);
    if (!isWhole(at, lines)) continue;
    claims.push({ kind: 'name', type, normal, at, ...(ref === undefined ? {} : { ref }), ...basisOf(ruling) });
  }
  return claims;
}

/** Whether some letters are not a piece of a longer word; ideographs never are. */
function isWhole(at: readonly Span[], lines: readonly TextLine[]): boolean {
  const letterAt = (span: Span | undefined, offset: number): boolean =>
    /(?!\p{Script=Han})\p{L}/u.test(lines.find(({ id }) => id === span?.line)?.text.charAt(offset) ?? '');
  const [first] = at;
  const last = at.at(-1);
  const opens = letterAt(first, (first?.start ?? 0) - 1) && letterAt(first, first?.start ?? 0);
  return !opens && !(letterAt(last, last?.end ?? 0) && letterAt(last, (last?.end ?? 0) - 1));
}

function claimOf(ruling: LineRuling, lines: readonly TextLine[]): Finding {
  const claim = { at: lines.map(spanOf), ...basisOf(ruling) };
  switch (ruling.is) {
    case 'item':
      return { kind: 'item', type: ruling.type ?? 'article', ...claim };
    case 'head':
      return { kind: 'head', level: ruling.level ?? 'main', ...claim };
    case 'furniture':
      return { kind: 'furniture', role: 'header', ...claim };
    case 'byline':
    case 'dateline':
    case 'paragraph':
    case 'caption':
      return { kind: ruling.is, ...claim };
  }
}
