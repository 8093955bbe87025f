/** Turns the segments of one part into runs: how each line joins the one before, where a column begins, what is marked inside. */
import type { Decision, InlineMark, Run, RunColumn, RunPoint } from '../../model/edition.ts';
import type { DateClaim, Finding, NameClaim } from '../../model/finding.ts';
import type { NameType } from '../../model/item-kinds.ts';
import type { Language } from '../../model/language.ts';
import type { Span } from '../../model/span.ts';
import { decisionOf } from './decision.ts';
import type { Segment } from './segments.ts';

/** Claims about lines and stretches of lines, by line id; a line that holds several printed ones may have several of a kind. */
export interface LineClaims {
  readonly columns: ReadonlyMap<string, readonly (At & RunColumn)[]>;
  readonly letterSpacing: ReadonlyMap<string, readonly (At & { readonly decision: Decision })[]>;
  readonly hyphens: ReadonlyMap<string, readonly (At & { readonly claim: Extract<Finding, { kind: 'hyphen' }> })[]>;
  readonly joins: ReadonlyMap<string, readonly (At & { readonly claim: Extract<Finding, { kind: 'line-join' }> })[]>;
  readonly inline: ReadonlyMap<string, readonly InlineClaim[]>;
}

/** A claim that there is a name, and one that is marked inside a line. */
export type NamedClaim = NameClaim & { readonly type: NameType };
export type InlineClaim = NamedClaim | DateClaim;

/** Where in its line a claim begins. */
interface At {
  readonly span: Span;
}

/** The claim that touches a segment. */
function claimOn<Held extends At>(
  claims: ReadonlyMap<string, readonly Held[]>,
  { line, start, end }: Segment,
): Held | undefined {
  return claims.get(line.id)?.find(({ span }) => span.start < end && span.end > start);
}

/** Runs and marks of a part whose lines are set as `display` lines (a headline) or as running text. */
export function runsOf(
  segments: readonly Segment[],
  claims: LineClaims,
  language: Language,
  display: boolean,
): { readonly runs: readonly Run[]; readonly marks: readonly InlineMark[] } {
  const runs = segments.map((segment, at): Run => {
    const before = segments[at - 1];
    const column = segment.opensLine || segment.piece !== undefined ? claimOn(claims.columns, segment) : undefined;
    const letterSpaced = claimOn(claims.letterSpacing, segment)?.decision;
    return {
      span: { line: segment.line.id, start: segment.start, end: segment.end },
      opensLine: segment.opensLine,
      ...(segment.piece === undefined ? {} : { piece: segment.piece }),
      join: before === undefined ? 'first' : joinOf(before, segment, claims, language, display),
      ...(column === undefined ? {} : { column: columnOf(column) }),
      ...(letterSpaced === undefined ? {} : { letterSpaced }),
    };
  });
  const marks = nested([...namesIn(segments, claims), ...hyphensIn(segments, claims)]);
  return { runs: withClosedNames(runs, marks), marks };
}

function columnOf({
  zone,
  decision,
}: {
  readonly zone?: string;
  readonly decision: Decision;
}): NonNullable<Run['column']> {
  return { decision, ...(zone === undefined ? {} : { zone }) };
}

/** Lines whose names are closed up say so: their runs carry who decided it. */
function withClosedNames(runs: readonly Run[], marks: readonly InlineMark[]): readonly Run[] {
  const decisions = new Map<number, Decision>();
  for (const { closedUp, decision, from, to } of marks) {
    if (closedUp !== true || decision === undefined) continue;
    for (let run = from.run; run <= to.run; run++) decisions.set(run, decision);
  }
  return runs.map((run, at) => {
    const decision = decisions.get(at);
    return decision === undefined || run.letterSpaced !== undefined ? run : { ...run, namesClosedUp: decision };
  });
}

/** Whether a name is printed with spaces between its letters, on lines whose `lb` can say that they are dropped. */
function isSpacedOut(claim: NamedClaim, segments: readonly Segment[], run: number): boolean {
  const pieces = claim.at.map(({ start, end }, at) => segments[run + at]?.line.text.slice(start, end) ?? '');
  const opens = claim.at.every((_, at) => segments[run + at]?.opensLine === true);
  const printed = pieces.join('');
  return (
    opens && claim.normal !== undefined && printed !== claim.normal && printed.replaceAll(/\s/gu, '') === claim.normal
  );
}

function joinOf(
  before: Segment,
  after: Segment,
  claims: LineClaims,
  language: Language,
  display: boolean,
): Run['join'] {
  // Two pieces of one line touch.
  if (before.line.id === after.line.id && after.piece === undefined) return 'no';
  const claimed = claimOn(claims.joins, before)?.claim.join;
  if (claimed !== undefined) return claimed;
  const hyphen = claimOn(claims.hyphens, before)?.claim;
  if (hyphen !== undefined) return hyphen.force === 'inter' ? 'maybe' : 'no';
  if (language.joinWrappedLines === 'space') return 'space';
  if (display) return 'maybe';
  const touching = (before.line.text.at(before.end - 1) ?? '') + (after.line.text.at(after.start) ?? '');
  // Two Latin words in a Chinese text keep the space that the line end stands for.
  return /^[A-Za-z]{2}$/u.test(touching) ? 'space' : 'no';
}

function hyphensIn(segments: readonly Segment[], claims: LineClaims): InlineMark[] {
  return segments.flatMap((segment, run) => {
    const claim = claimOn(claims.hyphens, segment)?.claim;
    const span = claim?.at[0];
    const next = segments[run + 1];
    if (claim === undefined || span === undefined || next === undefined) return [];
    if (next.line.id === segment.line.id && next.piece === undefined) return [];
    if (span.start < segment.start || span.end > segment.end) return [];
    return [
      {
        element: 'pc',
        from: { run, offset: span.start },
        to: { run, offset: span.end },
        attributes: { force: claim.force },
        decision: decisionOf(claim),
      },
    ];
  });
}

const elements = { person: 'persName', role: 'roleName', organisation: 'orgName', place: 'placeName' } as const;

/** Marks of the names and dates that lie wholly in these segments; a claim may run over a line end. */
function namesIn(segments: readonly Segment[], claims: LineClaims): InlineMark[] {
  return segments.flatMap((segment, run) =>
    (claims.inline.get(segment.line.id) ?? []).flatMap((claim): InlineMark[] => {
      const points = pointsOf(claim, segments, run);
      if (points === undefined) return [];
      const decision = decisionOf(claim);
      if (claim.kind === 'name') {
        const attributes = { ...(claim.ref === undefined ? {} : { ref: claim.ref }) };
        const closedUp = isSpacedOut(claim, segments, run) ? { closedUp: true } : {};
        return [{ element: elements[claim.type], ...points, attributes, decision, ...closedUp }];
      }
      const { when, from, to } = claim;
      const attributes = {
        ...(when === undefined ? {} : { when }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      };
      return [{ element: 'date', ...points, attributes, decision }];
    }),
  );
}

/** Where a claim that begins in segment `run` starts and ends, if all of it lies in the following segments. */
function pointsOf(
  claim: Finding,
  segments: readonly Segment[],
  run: number,
): { from: RunPoint; to: RunPoint } | undefined {
  const [first] = claim.at;
  const last = claim.at.at(-1);
  const segment = segments[run];
  if (first === undefined || last === undefined || segment === undefined) return undefined;
  if (first.line !== segment.line.id || first.start < segment.start || first.start >= segment.end) return undefined;
  const endRun = run + claim.at.length - 1;
  const final = segments[endRun];
  if (final === undefined || final.line.id !== last.line || last.end > final.end || last.start < final.start)
    return undefined;
  return { from: { run, offset: first.start }, to: { run: endRun, offset: last.end } };
}

function before(left: RunPoint, right: RunPoint): number {
  return left.run - right.run || left.offset - right.offset;
}

/** Outer marks before inner ones; a mark that would cross another is dropped, since elements must nest. */
function nested(marks: readonly InlineMark[]): InlineMark[] {
  const sorted = [...marks].sort((left, right) => before(left.from, right.from) || before(right.to, left.to));
  const open: InlineMark[] = [];
  const kept: InlineMark[] = [];
  for (const mark of sorted) {
    while (open.length > 0 && before(open.at(-1)?.to ?? mark.from, mark.from) <= 0) open.pop();
    const outer = open.at(-1);
    if (outer !== undefined && (before(mark.to, outer.to) > 0 || sameStretch(mark, outer))) continue;
    open.push(mark);
    kept.push(mark);
  }
  return kept;
}

function sameStretch(left: InlineMark, right: InlineMark): boolean {
  return left.element === right.element && before(left.from, right.from) === 0 && before(left.to, right.to) === 0;
}
