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
const plan = (places: Readonly<Record<string, ReturnType<typeof lines>>>) => {
  const units = Object.entries(places).map(([id, of]) => ({
    id,
    lines: of.map((line, at) => ({ ...line, isLater: at > 0, next: of[at + 1]?.id })),
  }));
  const cell = planPage({ id: 'p1', by: 'coordinates', units });
  return cell === undefined ? '' : written(cell);
};
/** The plan of a TEI page: `body` is what its body holds, `source` its source layer. */
const planned = (body: string, source = '') => {
  const [page] = readPrintedPages(`<TEI xml:id="p1">${source}<text><body>${body}</body></text></TEI>`, 'x.xml');
  const cell = page === undefined ? undefined : planPage(page);
  return cell === undefined ? '' : written(cell);
};
/** Source lines of an element of the text, from one number to another. */
const lbs = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `<lb corresp="#l${from + at}"/>x`).join('');
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

  it('keeps a table whole, whose cells are no columns', () => {
    const cells = [...lines('t', 'b', 0, 120, 20, 4), ...lines('t', 'b', 30, 120, 50, 4)];
    expect(plan({ a: lines('a', 'b', 0, 0, 95, 9), t: cells, b: lines('b', 'b', 105, 0, 200, 9) })).toBe(
      '[(a / t) | b]',
    );
  });

  it('sets what lies across one another in reading order', () => {
    expect(plan({ b: lines('b', 'b', 0, 5, 150, 5), a: lines('a', 'b', 50, 0, 200, 6) })).toBe('(b / a)');
  });
});

it('lines without coordinates of their own stand where their zone stands', () => {
  const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="p1"><sourceDoc><surface><zone points="0,0 90,0 90,50 0,50"><line xml:id="p1.l1">x</line></zone></surface></sourceDoc>
    <text><body><div xml:id="p1.a1"><head><lb corresp="#p1.l1"/>x</head></div></body></text></TEI>`;
  const line = {
    id: 'p1.l1',
    area: { left: 0, top: 0, right: 90, bottom: 50 },
    isHead: true,
    isLater: false,
    next: undefined,
  };
  expect(readPrintedPages(tei, 'x.xml')).toEqual([
    { id: 'p1', by: 'coordinates', units: [{ id: 'p1.a1', lines: [line] }] },
  ]);
});

it('a line that the source does not place stands with the one before it', () => {
  const source = `<sourceDoc><line xml:id="l2" ulx="0" uly="20" lrx="90" lry="29"/><line xml:id="l3" ulx="0" uly="30" lrx="90" lry="39"/></sourceDoc>`;
  expect(planned(`<div xml:id="a"><p>${lbs(1, 2)}</p></div><div xml:id="b"><p>${lbs(3, 4)}</p></div>`, source)).toBe(
    '(a / b)',
  );
});

it('items of a section stand where they are printed, and the section keeps its headline', () => {
  const source = `<sourceDoc><line xml:id="l1" ulx="0" uly="0" lrx="200" lry="9"/><line xml:id="l2" ulx="0" uly="20" lrx="95" lry="90"/><line xml:id="l3" ulx="105" uly="20" lrx="200" lry="90"/></sourceDoc>`;
  const item = (id: string, at: number) => `<div xml:id="${id}" type="brief"><p>${lbs(at, at)}</p></div>`;
  expect(
    planned(`<div xml:id="s" type="section"><head>${lbs(1, 1)}</head>${item('a', 2)}${item('b', 3)}</div>`, source),
  ).toBe('(s+ / [a | b])');
});

describe('a page without coordinates', () => {
  it('is laid out by the columns that its text begins, a headline over those of its item', () => {
    const a = `<div xml:id="a"><head>${lbs(1, 1)}</head><cb n="1"/><p>${lbs(2, 9)}<cb n="2"/>${lbs(10, 15)}</p></div>`;
    const b = `<div xml:id="b"><head>${lbs(16, 16)}</head><cb n="3"/><p>${lbs(17, 19)}</p></div>`;
    expect(planned(a + b)).toBe('[a×2 | b]');
  });

  it('has items one below the other that stand in one column', () => {
    const a = `<div xml:id="a"><cb n="1"/><p>${lbs(1, 4)}</p></div><div xml:id="b"><p>${lbs(5, 7)}</p></div>`;
    expect(planned(`${a}<div xml:id="c"><cb n="2"/><p>${lbs(8, 9)}</p></div>`)).toBe('[(a / b) | c]');
  });

  it('begins a new grid below the one before it', () => {
    const a = `<div xml:id="a"><milestone unit="columns" n="2"/><cb n="1"/><p>${lbs(1, 4)}</p></div><div xml:id="b"><cb n="2"/><p>${lbs(5, 7)}</p></div>`;
    const c = `<div xml:id="c"><milestone unit="columns" n="3"/><cb n="3"/><p>${lbs(8, 9)}</p></div><div xml:id="d"><cb n="4"/><p>${lbs(10, 11)}</p></div>`;
    expect(planned(a + c)).toBe('([a | b] / [c | d])');
  });

  it('has what stands before the columns across the head, and such an advert across the foot', () => {
    const ad = `<div xml:id="ad" type="advert"><p>${lbs(1, 1)}</p></div><fw xml:id="fw">${lbs(2, 2)}</fw>`;
    const columns = `<div xml:id="a"><cb n="1"/><p>${lbs(3, 5)}</p></div><div xml:id="b"><cb n="2"/><p>${lbs(6, 8)}</p></div>`;
    expect(planned(ad + columns)).toBe('(fw / [a | b] / ad)');
  });

  it('has no plan where no two columns begin', () => {
    expect(planned(`<div xml:id="a"><cb n="1"/><p>${lbs(1, 3)}</p></div>`)).toBe('');
  });

  it('has no plan where its text is vertical, whose columns stand one below the other', () => {
    const columns = `<div xml:id="a" style="writing-mode: vertical-rl"><cb n="1"/><p>${lbs(1, 2)}<cb n="2"/>${lbs(3, 4)}</p></div>`;
    expect(planned(columns)).toBe('');
  });
});
