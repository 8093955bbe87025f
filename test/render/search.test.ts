/** The search finds exactly what stands in the text: East Asian substrings, words, phrases. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf, itemsWith, termsOf, unitsOf } from '../../src/render/site/search-query.ts';

/** A search over texts without files: posting lists as the index writes them. */
function find(texts: readonly string[], query: string): number[] {
  const postings = (term: string): string => {
    let last = 0;
    return texts
      .flatMap((text, item) => {
        const places = termsOf(unitsOf(text)).filter((found) => found.term === term);
        if (places.length === 0) return [];
        const positions = places.map(({ position }) => position).filter((position) => position >= 0);
        const steps = positions.map((position, at) => (position - (positions[at - 1] ?? 0)).toString(36)).join(',');
        const entry = `${(item - last).toString(36)}${steps === '' ? '' : `:${steps}`}`;
        last = item;
        return [entry];
      })
      .join(';');
  };
  const sets = clausesOf(query).map((clause) => new Set(itemsWith(clause, postings)));
  return texts.flatMap((_, item) => (sets.length > 0 && sets.every((set) => set.has(item)) ? [item] : []));
}

const texts = [
  '渡船完成最后一班。\n新桥5G基站650个',
  'The light-house was lit on Sunday',
  '最后的渡船，船票12元',
  'Lit by the HÔTEL house',
];

describe('search', () => {
  it.each([
    ['渡船', [0, 2]],
    ['最后一班', [0]],
    ['船', [0, 2]],
    ['船船', []],
    ['班新', []],
    ['渡船，船票', [2]],
    ['渡船船票', []],
    ['5G基站', [0]],
    ['650个', [0]],
    ['lit', [1, 3]],
    ['house lit', [1, 3]],
    ['"was lit"', [1]],
    ['“lit was”', []],
    ['light-house', [1]],
    ['hotel', [3]],
    ['。', []],
    ['', []],
  ])('%s is found in %j', (query, items) => {
    expect(find(texts, query)).toEqual(items);
  });

  it('finds every East Asian substring, and nothing else', () => {
    const character = fc.constantFrom('市', '长', '会', '议', '上', '下');
    const run = fc.array(character, { minLength: 1, maxLength: 14 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(
        fc.array(run, { minLength: 1, maxLength: 6 }),
        fc.array(character, { minLength: 1, maxLength: 4 }),
        (pages, query) => {
          const needle = query.join('');
          expect(find(pages, needle)).toEqual(pages.flatMap((page, item) => (page.includes(needle) ? [item] : [])));
        },
      ),
    );
  });
});
