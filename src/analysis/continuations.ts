/** Continuations: which item on a later page goes on where a jump line left off. */
import { type Finding, findingsOf, type ItemClaim, type JumpClaim } from '../model/finding.ts';
import type { LineIndex } from '../model/span.ts';
import { textOf } from '../model/span.ts';
import { containment, termsOf, weighTerms } from './lexical-overlap.ts';
import { definePass } from './pass.ts';

/** One end of a jump: the item that holds the jump line. */
interface End {
  readonly item: ItemClaim;
  readonly jump: JumpClaim;
  readonly page: number;
}

export const continuations = definePass({
  id: 'continuations',
  version: '1.0.0',
  does: 'joins the parts of an article over the pages by their jump lines and shared words',
  after: ['items', 'heads', 'jumps'],
  run({ findings, lines }) {
    const owners = new Map<string, ItemClaim>();
    for (const item of findingsOf(findings, 'item')) for (const span of item.at) owners.set(span.line, item);
    const ends = findingsOf(findings, 'jump').flatMap((jump): End[] => {
      const line = jump.at[0]?.line ?? '';
      const item = owners.get(line);
      return item === undefined ? [] : [{ item, jump, page: pageOf(line) }];
    });
    const starts = ends.filter(({ jump }) => jump.direction === 'to');
    const goals = ends.filter(({ jump }) => jump.direction === 'from');
    return pair(starts, goals, lines);
  },
});

// The surest pairs first, each end once. Headlines are repeated and names recur, so that words tell; page numbers must not deny it.
function pair(starts: readonly End[], goals: readonly End[], lines: LineIndex): readonly Finding[] {
  const terms = new Map([...starts, ...goals].map(({ item }) => [item, termsOf(textOf(lines, item.at).join(' '))]));
  const weights = weighTerms([...terms.values()]);
  const pairs = starts.flatMap((start) =>
    goals
      .filter((goal) => goal.page > start.page && agrees(start, goal))
      .map((goal) => {
        const overlap = containment(terms.get(goal.item) ?? new Set(), terms.get(start.item) ?? new Set(), weights);
        return { start, goal, score: overlap + (start.jump.page === String(goal.page) ? 0.1 : 0) };
      }),
  );
  pairs.sort((one, other) => other.score - one.score);
  const used = new Set<ItemClaim>();
  return pairs.flatMap(({ start, goal, score }): Finding[] => {
    const [from] = start.item.at;
    const [to] = goal.item.at;
    if (used.has(start.item) || used.has(goal.item) || from === undefined || to === undefined) return [];
    used.add(start.item);
    used.add(goal.item);
    return [
      {
        kind: 'continuation',
        from,
        to,
        at: [from, to],
        resp: 'pass.continuations',
        cert: Math.min(0.97, 0.75 + score),
        evidence: 'the jump lines of both point at each other, and the texts share words',
      },
    ];
  });
}

// The numbers that jump lines name are those of printed pages; where they are those of the file they must fit.
function agrees(start: End, goal: End): boolean {
  const named = Number(start.jump.page);
  return start.jump.page === undefined || Number.isNaN(named) || named >= goal.page || named > start.page;
}

function pageOf(line: string): number {
  return Number(/^p(?<page>\d+)\./u.exec(line)?.groups?.page ?? 0);
}
