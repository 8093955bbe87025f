/** Findings → Edition: gives every line its place, once. What no claim places is kept as unplaced and warned about. */
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import type {
  Decision,
  Edition,
  EditionPage,
  Furniture,
  Item,
  ItemPart,
  PrintedIssue,
  RunColumn,
  SideBySideLines,
} from '../../model/edition.ts';
import { type Finding, findingsOf, type ItemClaim, type NameClaim, type SideBySide } from '../../model/finding.ts';
import type { Language } from '../../model/language.ts';
import { type Issue, isBlank, linesOfPage, type Page, type TextLine } from '../../model/layout.ts';
import { createNames, type Names } from '../../model/names.ts';
import { indexLines, pageOfLine, type Span, spanOf } from '../../model/span.ts';
import type { Pass } from '../pass.ts';
import { linkContinuations } from './continuations.ts';
import { type Coverage, createCoverage } from './coverage.ts';
import { decisionOf } from './decision.ts';
import { jumpOf, partsOf } from './parts.ts';
import { pictureOwners, withPictures } from './pictures.ts';
import { type InlineClaim, type LineClaims, type NamedClaim, runsOf } from './runs.ts';
import { type ClaimIndex, indexClaims, type PrintedLines, type Segment, segmentsOf } from './segments.ts';
import { zonesOf } from './zones.ts';

export interface AssembleOptions {
  readonly language: Language;
  /** Language of an item that is in another one, by its tag. */
  readonly languageFor: (tag: string) => Language;
  readonly passes: readonly Pass[];
  /** What the header is to say as printed. */
  readonly printed?: PrintedIssue;
}

/** Everything that the pages share while they are put together. */
interface Workshop extends PrintedLines {
  readonly claims: ClaimIndex;
  readonly lineClaims: LineClaims;
  readonly options: AssembleOptions;
}

/** The logical edition of an issue. Every non-blank line of the issue stands in it exactly once. */
export function assemble(issue: Issue, findings: readonly Finding[], options: AssembleOptions): Outcome<Edition> {
  const zones = zonesOf(issue, findingsOf(findings, 'block'));
  const workshop: Workshop = {
    lines: indexLines(issue),
    sideBySide: sideBySideLines(findingsOf(findings, 'side-by-side')),
    claims: indexClaims(findings),
    lineClaims: indexLineClaims(findings, (line) => zones.idAt(line)),
    options,
  };
  const items = itemsByPage(findings);
  const owners = pictureOwners(issue.logical ?? []);
  const diagnostics: Diagnostic[] = [];
  const pages = issue.pages.map((page): EditionPage => {
    const { value, diagnostics: reported } = assemblePage(page, items.get(page.id) ?? [], workshop);
    diagnostics.push(...reported);
    const body = withPictures(page, value.body, owners);
    return { ...value, body, zones: zones.ofPage(page) };
  });
  const edition: Edition = {
    issue,
    printed: options.printed ?? {},
    language: options.language.tag,
    pages: linkContinuations(pages, findingsOf(findings, 'continuation')),
    passes: options.passes.map(({ id, version, does }) => ({ id, version, does })),
  };
  return { value: edition, diagnostics };
}

/** An item that runs over several pages is a part on each; the claim's order decides the order. */
function itemsByPage(findings: readonly Finding[]): Map<string, ItemClaim[]> {
  const pages = new Map<string, ItemClaim[]>();
  for (const item of findingsOf(findings, 'item')) {
    const byPage = new Map<string, Span[]>();
    for (const span of item.at) append(byPage, pageOfLine(span.line), span);
    for (const [page, at] of byPage) append(pages, page, { ...item, at });
  }
  return pages;
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Something in the body of a page, and the last source line it holds. */
interface Entry {
  readonly entry: Item | Furniture;
  readonly last: number;
}

function assemblePage(
  page: Page,
  items: readonly ItemClaim[],
  workshop: Workshop,
): Outcome<Omit<EditionPage, 'zones'>> {
  const names = createNames(page);
  const coverage = createCoverage();
  const made = nest(items).map((family) => ({ family, entry: itemOf(family, workshop, names, coverage) }));
  const isRuled = ({ family }: (typeof made)[number]): boolean => family.claim.resp.startsWith('ed.');
  const entriesOf = (some: typeof made): Entry[] => some.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
  const entries = entriesOf(made.filter((one) => !isRuled(one)));
  const rest = linesOfPage(page).flatMap((line) => {
    if (isBlank(line)) return [];
    return (workshop.sideBySide.get(line.id) ?? [spanOf(line)]).flatMap((span) => coverage.left(span, line));
  });
  const { value: loose, diagnostics } = looseEntries(page, rest, workshop, names);
  // An editor says what an item is, not where it stands in the order of the others.
  const body = insertBySource(entries, [...loose, ...entriesOf(made.filter(isRuled))].sort(bySource));
  const nameplate = body.find((entry) => entry.kind === 'item' && entry.type === 'nameplate');
  const imprint = body.findLast((entry) => entry.kind === 'item' && entry.type === 'imprint');
  return {
    value: {
      page,
      sideBySide: workshop.sideBySide,
      ...(nameplate?.kind === 'item' ? { nameplate } : {}),
      ...(imprint?.kind === 'item' ? { imprint } : {}),
      body: body.filter((entry) => entry !== nameplate && entry !== imprint).map(withoutSecond),
    },
    diagnostics,
  };
}

/** A page has one nameplate and one imprint: what else was taken for one is a notice. */
function withoutSecond(entry: Item | Furniture): Item | Furniture {
  if (entry.kind !== 'item' || (entry.type !== 'nameplate' && entry.type !== 'imprint')) return entry;
  return { ...entry, type: 'notice' };
}

/** A claim and the claims inside it: the briefs of a list, the items of a section, sections in sections. */
interface Family {
  readonly claim: ItemClaim;
  readonly inner: readonly Family[];
}

function nest(items: readonly ItemClaim[]): readonly Family[] {
  const hosts = items.filter(({ type }) => type === 'briefs' || type === 'section');
  const hostLines = hosts.map((host) => ({ host, lines: new Set(host.at.map(({ line }) => line)) }));
  const inner = new Map<ItemClaim, ItemClaim[]>();
  const outermost: ItemClaim[] = [];
  for (const item of items) {
    const first = item.at[0]?.line ?? '';
    // The narrowest of the lists and sections around it; one as wide as itself counts only if it was claimed before.
    const around = hostLines.filter(
      ({ host, lines }) => host !== item && lines.has(first) && isWithin(item, host, items),
    );
    const [host] = around.sort(
      (left, right) => left.lines.size - right.lines.size || items.indexOf(right.host) - items.indexOf(left.host),
    );
    if (host === undefined) outermost.push(item);
    else append(inner, host.host, item);
  }
  const family = (claim: ItemClaim): Family => ({ claim, inner: (inner.get(claim) ?? []).map(family) });
  return outermost.map(family);
}

function isWithin(item: ItemClaim, host: ItemClaim, items: readonly ItemClaim[]): boolean {
  if (item.type !== 'briefs' && item.type !== 'section') return true;
  return (
    host.at.length > item.at.length || (host.at.length === item.at.length && items.indexOf(host) < items.indexOf(item))
  );
}

/** Why an item has no headline, where it has none: a pass that found none is overruled by an editor who says which line is one. */
function whyHeadless(claim: ItemClaim, parts: readonly ItemPart[]): string | undefined {
  const heads = parts.flatMap((part) => (part.kind === 'head' ? [part] : []));
  if (heads.some(({ decision }) => decision?.resp.startsWith('ed.'))) return undefined;
  return claim.headless ?? (heads.length > 0 ? undefined : 'no line of it reads as a headline');
}

function itemOf({ claim, inner }: Family, workshop: Workshop, names: Names, coverage: Coverage): Entry | undefined {
  const children = inner.flatMap((one) => itemOf(one, workshop, names, coverage) ?? []);
  const own = claim.at.flatMap((span) => coverage.take(span, workshop.lines.get(span.line)));
  const segments = segmentsOf(own, workshop, claimsWithin(claim, own, workshop.claims));
  const last = Math.max(lastLine(segments), ...children.map((child) => child.last));
  const [firstChild] = children;
  if (segments.length === 0 && firstChild?.entry.kind !== 'item') return undefined;
  const language =
    claim.language === undefined ? workshop.options.language : workshop.options.languageFor(claim.language);
  const parts = partsOf(segments, claim, workshop.lineClaims, language, (segment) => names.name('sec', segment.line));
  const headless = whyHeadless(claim, parts);
  const first = segments.length === 0 ? workshop.lines.get(inner[0]?.claim.at[0]?.line ?? '') : firstInSource(segments);
  if (first === undefined) return undefined;
  // What continues from another page is a part of an article, however short it is.
  const type = claim.type === 'brief' && jumpOf(parts, 'from') !== undefined ? 'article' : claim.type;
  const item: Item = {
    kind: 'item',
    id: names.name(type === 'article' ? 'a' : 'd', first),
    type,
    ...(claim.subtype === undefined ? {} : { subtype: claim.subtype }),
    ...(type === 'article' && headless !== undefined ? { headless } : {}),
    ...(claim.language === undefined ? {} : { language: claim.language }),
    ...(claim.sourceId === undefined ? {} : { sourceId: claim.sourceId }),
    parts: [...parts, ...children.flatMap(({ entry }) => (entry.kind === 'item' ? [entry] : []))],
    decision: decisionOf(claim),
  };
  return { entry: item, last };
}

/** In a nameplate only what it says itself is the title: other lines of it may read as headlines. */
function claimsWithin({ type, resp }: ItemClaim, own: readonly Span[], claims: ClaimIndex): ClaimIndex {
  if (type !== 'nameplate' || !resp.startsWith('pass.')) return claims;
  const kept = (line: string): ReturnType<ClaimIndex['get']> =>
    claims
      .get(line)
      ?.filter(({ claim }) => claim.kind !== 'head' || claim.resp === resp || claim.resp.startsWith('ed.'));
  return new Map(own.map(({ line }) => [line, kept(line) ?? []]));
}

/** Lines outside every item: furniture where a pass says so, else unplaced. */
function looseEntries(page: Page, rest: readonly Span[], workshop: Workshop, names: Names): Outcome<Entry[]> {
  const entries: Entry[] = [];
  let unplaced = 0;
  let firstUnplaced: number | undefined;
  let run: Span[] = [];
  const flush = (): void => {
    const segments = segmentsOf(run, workshop, new Map());
    const [first] = segments;
    run = [];
    if (first === undefined) return;
    unplaced += segments.length;
    firstUnplaced ??= first.line.number;
    const made = runsOf(segments, workshop.lineClaims, workshop.options.language, true);
    const parts: ItemPart[] = [{ kind: 'block', type: 'unplaced', ...made }];
    entries.push({
      entry: { kind: 'item', id: names.name('d', first.line), type: 'unplaced', parts },
      last: lastLine(segments),
    });
  };
  for (const span of rest) {
    const claim = workshop.claims
      .get(span.line)
      ?.find((one) => one.claim.kind === 'furniture' && one.span.start < span.end && one.span.end > span.start)?.claim;
    const number = workshop.lines.get(span.line)?.number ?? 0;
    if (claim?.kind !== 'furniture') {
      if (workshop.lines.get(run.at(-1)?.line ?? '')?.number !== number - 1) flush();
      run.push(span);
      continue;
    }
    flush();
    const made = runsOf(segmentsOf([span], workshop, new Map()), workshop.lineClaims, workshop.options.language, true);
    entries.push({
      entry: { kind: 'furniture', role: claim.role, ...made, decision: decisionOf(claim) },
      last: number,
    });
  }
  flush();
  if (firstUnplaced === undefined) return { value: entries, diagnostics: [] };
  const place = { file: page.source.name, line: firstUnplaced };
  return { value: entries, diagnostics: [diagnose('ANA-001', place, { count: unplaced, page: page.number })] };
}

function bySource(left: Entry, right: Entry): number {
  return left.last - right.last;
}

/** What belongs to no item stands after the entry that holds the line before it in the source. */
function insertBySource(entries: readonly Entry[], loose: readonly Entry[]): readonly (Item | Furniture)[] {
  const before: Entry[] = [];
  const after = new Map<Entry, Entry[]>();
  const sorted = [...entries].sort(bySource);
  let at = 0;
  for (const one of loose) {
    while (at < sorted.length && (sorted[at]?.last ?? 0) < one.last) at += 1;
    const host = sorted[at - 1];
    if (host === undefined) before.push(one);
    else after.set(host, [...(after.get(host) ?? []), one]);
  }
  return [...before, ...entries.flatMap((entry) => [entry, ...(after.get(entry) ?? [])])].map(({ entry }) => entry);
}

function lastLine(segments: readonly Segment[]): number {
  return segments.reduce((last, { line }) => Math.max(last, line.number), 0);
}

/** Ids are made of the first line in the source, which changes least when the analysis changes. */
function firstInSource(segments: readonly Segment[]): TextLine {
  const [first, ...others] = segments.map(({ line }) => line);
  if (first === undefined) throw new Error('an item without segments');
  return others.reduce((lowest, line) => (line.number < lowest.number ? line : lowest), first);
}

function indexLineClaims(findings: readonly Finding[], zoneAt: (line: string) => string | undefined): LineClaims {
  const columns = new Map<string, ({ span: Span } & RunColumn)[]>();
  const letterSpacing = new Map<string, { span: Span; decision: Decision }[]>();
  const hyphens = new Map<string, { span: Span; claim: Extract<Finding, { kind: 'hyphen' }> }[]>();
  const joins = new Map<string, { span: Span; claim: Extract<Finding, { kind: 'line-join' }> }[]>();
  const inline = new Map<string, InlineClaim[]>();
  const stands = withoutOverruled(findings);
  for (const finding of findings) {
    const [span] = finding.at;
    if (span === undefined) continue;
    const { line } = span;
    if (finding.kind === 'column') {
      const zone = zoneAt(line);
      const { grid } = finding;
      append(columns, line, {
        span,
        decision: decisionOf(finding),
        ...(zone === undefined ? {} : { zone }),
        ...(grid === undefined ? {} : { grid }),
      });
    } else if (finding.kind === 'letter-spacing') append(letterSpacing, line, { span, decision: decisionOf(finding) });
    else if (finding.kind === 'hyphen') append(hyphens, line, { span, claim: finding });
    else if (finding.kind === 'line-join') append(joins, line, { span, claim: finding });
    else if (finding.kind === 'date' || (finding.kind === 'name' && stands(finding))) append(inline, line, finding);
  }
  return { columns, letterSpacing, hyphens, joins, inline };
}

/** Tells the names that are to be marked: not those that an editor's word about the same letters overrules, nor that word where it says “no name”. */
function withoutOverruled(findings: readonly Finding[]): (claim: NameClaim) => claim is NamedClaim {
  const ruled = new Map<string, Span[]>();
  for (const { resp, at } of findingsOf(findings, 'name'))
    if (resp.startsWith('ed.')) for (const span of at) append(ruled, span.line, span);
  const isOverruled = ({ at }: NameClaim): boolean =>
    at.some((span) => ruled.get(span.line)?.some(({ start, end }) => span.start < end && span.end > start) === true);
  return (claim): claim is NamedClaim => claim.type !== 'none' && (claim.resp.startsWith('ed.') || !isOverruled(claim));
}

/** Lines of the source that hold several printed ones, each with those from left to right. */
function sideBySideLines(claims: readonly SideBySide[]): SideBySideLines {
  const lines = new Map<string, Span[]>();
  for (const span of claims.flatMap(({ at }) => at)) append(lines, span.line, span);
  return new Map(
    [...lines].flatMap(([line, spans]) =>
      spans.length > 1 ? [[line, spans.sort((one, other) => one.start - other.start)] as const] : [],
    ),
  );
}
