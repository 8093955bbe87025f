/** Cuts the lines of an item into segments: each belongs to one claim (a head, a byline, a paragraph …) or to none. */
import type { SideBySideLines } from '../../model/edition.ts';
import type { Finding, FindingKind } from '../../model/finding.ts';
import { isWhiteSpace, type TextLine, withoutEdges } from '../../model/layout.ts';
import type { LineIndex, Span } from '../../model/span.ts';

/** Claims that become an element of their own. */
export type PartClaim = Extract<
  Finding,
  { kind: 'head' | 'byline' | 'dateline' | 'jump' | 'caption' | 'table' | 'paragraph' | 'furniture' }
>;

/** A stretch of one line that belongs to one part. */
export interface Segment {
  readonly line: TextLine;
  readonly start: number;
  readonly end: number;
  readonly claim: PartClaim | undefined;
  /** Whether it holds the first character of its line that is not white space. */
  readonly opensLine: boolean;
  /** Which printed line of its source line it opens, where that is not the first. */
  readonly piece?: number;
}

/** Part claims by the id of the line that they touch, strongest first. */
export type ClaimIndex = ReadonlyMap<string, readonly { readonly span: Span; readonly claim: PartClaim }[]>;

const strength: Partial<Record<FindingKind, number>> = {
  head: 6,
  byline: 5,
  dateline: 4,
  jump: 3,
  table: 2.5,
  caption: 2,
  furniture: 1,
  paragraph: 0,
};

/** Editors overrule the source's markup, that overrules passes; among passes a narrower kind beats a paragraph. */
function rank(claim: PartClaim): number {
  const voice = claim.resp.startsWith('ed.') ? 200 : claim.resp.startsWith('src.') ? 100 : 0;
  return voice + (strength[claim.kind] ?? 0);
}

/** Index of the claims that cut lines. */
export function indexClaims(findings: readonly Finding[]): ClaimIndex {
  const index = new Map<string, { span: Span; claim: PartClaim }[]>();
  for (const claim of findings) {
    if (!isPartClaim(claim)) continue;
    for (const span of claim.at) {
      const present = index.get(span.line);
      if (present === undefined) index.set(span.line, [{ span, claim }]);
      else present.push({ span, claim });
    }
  }
  for (const claims of index.values()) claims.sort((left, right) => rank(right.claim) - rank(left.claim));
  return index;
}

function isPartClaim(finding: Finding): finding is PartClaim {
  return finding.kind in strength;
}

/** Segments of some spans, in the order of the spans. Edge spaces of a line belong to none; blank spans give none. */
export function segmentsOf(
  spans: readonly Span[],
  { lines, sideBySide }: PrintedLines,
  claims: ClaimIndex,
): readonly Segment[] {
  return spans
    .flatMap((whole) => cutAtPieces(whole, sideBySide))
    .flatMap((span) => {
      const line = lines.get(span.line);
      if (line === undefined) return [];
      const edges = withoutEdges(line.text);
      const own = withoutEdges(line.text.slice(span.start, span.end));
      const start = Math.max(span.start + own.start, edges.start);
      const end = Math.min(span.start + own.end, edges.end);
      if (start >= end) return [];
      const pieces = sideBySide.get(line.id) ?? [];
      return cut(line, start, end, claims.get(line.id) ?? []).map((segment) => {
        const piece = pieces.findIndex((one) => one.start === segment.start) + 1;
        const opensLine = segment.start === edges.start;
        return { ...segment, line, opensLine, ...(piece > 1 ? { piece } : {}) };
      });
    });
}

/** Lines of the source, and which of them hold several printed ones. */
export interface PrintedLines {
  readonly lines: LineIndex;
  readonly sideBySide: SideBySideLines;
}

function cutAtPieces(span: Span, sideBySide: SideBySideLines): readonly Span[] {
  const starts = (sideBySide.get(span.line) ?? []).flatMap(({ start }) =>
    start > span.start && start < span.end ? [start] : [],
  );
  return [span.start, ...starts].map((start, at) => ({ line: span.line, start, end: starts[at] ?? span.end }));
}

type Piece = Omit<Segment, 'line' | 'opensLine' | 'piece'>;

/** Strongest claims cut first; what they leave goes to the next. */
function cut(line: TextLine, start: number, end: number, claims: readonly { span: Span; claim: PartClaim }[]): Piece[] {
  let pieces: Piece[] = [{ start, end, claim: undefined }];
  for (const { span, claim } of claims) {
    pieces = pieces.flatMap((piece) => {
      const from = Math.max(piece.start, span.start);
      const to = Math.min(piece.end, span.end);
      if (piece.claim !== undefined || from >= to) return [piece];
      const parts: Piece[] = [
        { start: piece.start, end: from, claim: undefined },
        { start: from, end: to, claim },
        { start: to, end: piece.end, claim: undefined },
      ];
      return parts.filter((part) => part.start < part.end);
    });
  }
  return closeGaps(line, pieces);
}

/** White space between two pieces belongs to the second, so that no element ends in a space; only a dateline keeps the space after it. */
function closeGaps(line: TextLine, pieces: readonly Piece[]): Piece[] {
  const closed: Piece[] = [];
  let gap: number | undefined;
  for (const [at, piece] of pieces.entries()) {
    const start = gap ?? piece.start;
    gap = undefined;
    const text = line.text.slice(piece.start, piece.end);
    const keepsSpace = piece.claim?.kind === 'dateline' || at === pieces.length - 1;
    const end = keepsSpace ? piece.end : piece.start + withoutEdges(text).end;
    if (end > piece.start && !isWhiteSpace(line.text.slice(piece.start, end))) closed.push({ ...piece, start, end });
    else gap = start;
    if (end < piece.end) gap ??= end;
  }
  return closed;
}
