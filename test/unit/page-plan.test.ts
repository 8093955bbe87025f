/** A page is planned as it is printed: what stands side by side, what below, and which item is cut. */
import { describe, expect, it } from 'vitest';
import { type Cell, planPage } from '../../src/render/site/page-plan.ts';
import { readPrintedPages } from '../../src/render/site/printed-units.ts';

/** Lines of a unit in one place: `h` for a headline, left, top, right, and how many of 10 units' height. */
const lines = (unit: string, kind: 'h' | 'b', left: number, top: number, right: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `${unit}.${kind}${left}.${at}`,
    area: { left, top: top + 10 * at, right, bottom: top + 10 * at + 9 },
    isHead: kind === 'h',
  }));
const plan = (units: Readonly<Record<string, ReturnType<typeof lines>>>) => {
  const cell = planPage({ id: 'p1', units: Object.entries(units).map(([id, of]) => ({ id, lines: of })) });
  return cell === undefined ? '' : written(cell);
};
/** `[a | b]` side by side, `(a / b)` one below the other; `a+` goes on elsewhere, `+a` comes from elsewhere. */
const written = (cell: Cell): string => {
  if (cell.kind !== 'piece') {
    const inner = cell.cells.map(written);
    return cell.kind === 'row' ? `[${inner.join(' | ')}]` : `(${inner.join(' / ')})`;
  }
  const run = cell.columns > 1 ? `×${cell.columns}` : '';
  return `${cell.from === undefined ? '' : '+'}${cell.unit}${run}${cell.to === undefined ? '' : '+'}`;
};

describe('planPage', () => {
  it('sets columns below the nameplate', () => {
    expect(
      plan({
        plate: lines('plate', 'b', 0, 0, 200, 1),
        a: lines('a', 'b', 0, 20, 95, 5),
        b: lines('b', 'b', 105, 20, 200, 5),
      }),
    ).toBe('(plate / [a | b])');
  });

  it('keeps an item whole whose headline stands over its columns', () => {
    const a = [...lines('a', 'h', 0, 0, 200, 1), ...lines('a', 'b', 0, 20, 95, 5), ...lines('a', 'b', 105, 20, 200, 5)];
    expect(plan({ a, b: lines('b', 'b', 0, 80, 200, 2) })).toBe('(a×2 / b)');
  });

  it('cuts an item that goes on at the head of the next column, above another', () => {
    const a = [...lines('a', 'b', 0, 0, 95, 9), ...lines('a', 'b', 105, 0, 200, 4)];
    expect(plan({ a, b: lines('b', 'b', 105, 50, 200, 4) })).toBe('[a+ | (+a / b)]');
  });

  it('does not cut columns at a gap that happens to run through them', () => {
    const units = { a: lines('a', 'b', 0, 0, 95, 2), b: lines('b', 'b', 0, 50, 95, 2) };
    const others = { c: lines('c', 'b', 105, 0, 200, 2), d: lines('d', 'b', 105, 50, 200, 2) };
    expect(plan({ ...units, ...others })).toBe('[(a / b) | (c / d)]');
  });

  it('sets what lies across one another in reading order', () => {
    expect(plan({ b: lines('b', 'b', 0, 5, 150, 5), a: lines('a', 'b', 50, 0, 200, 6) })).toBe('(b / a)');
  });
});

it('lines without coordinates of their own stand where their zone stands', () => {
  const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="p1"><sourceDoc><surface><zone points="0,0 90,0 90,50 0,50"><line xml:id="p1.l1">x</line></zone></surface></sourceDoc>
    <text><body><div xml:id="p1.a1"><head><lb corresp="#p1.l1"/>x</head></div></body></text></TEI>`;
  const area = { left: 0, top: 0, right: 90, bottom: 50 };
  expect(readPrintedPages(tei, 'x.xml')).toEqual([
    { id: 'p1', units: [{ id: 'p1.a1', lines: [{ id: 'p1.l1', area, isHead: true }] }] },
  ]);
});

it('a page without coordinates has no plan', () => {
  expect(
    readPrintedPages('<TEI xml:id="p1"><text><body><div xml:id="p1.a1"><lb/></div></body></text></TEI>', 'x.xml'),
  ).toEqual([]);
});
