/** What ALTO says besides its lines: tables, pictures, tags, reading order, styles, divided words. */
import { expect, test } from 'vitest';
import { sourceOf } from '../../src/io/files.ts';
import { linesOfPage } from '../../src/model/layout.ts';
import { encode } from '../../src/pipeline/encode.ts';
import { readIssue } from '../../src/readers/index.ts';

const place = (x: number, y: number, width = 100, height = 20): string =>
  `HPOS="${x}" VPOS="${y}" WIDTH="${width}" HEIGHT="${height}"`;
const lineAt = (x: number, y: number, text: string, style = ''): string =>
  `<TextLine ${place(x, y)}><String ${place(x, y)} CONTENT="${text}" ${style}/></TextLine>`;

function inputOf(blocks: string, before = '') {
  const file = `<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">
<Styles><TextStyle ID="T1" FONTSIZE="10"/><TextStyle ID="T2" FONTSIZE="30" FONTSTYLE="bold"/></Styles>${before}
<Layout><Page ID="P" WIDTH="1000" HEIGHT="1000" STYLEREFS="T1"><PrintSpace>${blocks}</PrintSpace></Page></Layout></alto>`;
  return { name: 'page', files: [sourceOf('page.xml', Buffer.from(file))], open: () => undefined };
}

async function pageOf(blocks: string, before?: string) {
  const { value } = await readIssue(inputOf(blocks, before), {});
  if (value?.pages[0] === undefined) throw new Error('no page');
  return value.pages[0];
}

const table = `<ComposedBlock ID="t" TYPE="Table" ${place(0, 0, 300, 60)}>
<TextBlock ID="a">${lineAt(0, 0, 'Salt')}${lineAt(0, 30, 'Rope')}</TextBlock><GraphicalElement ID="rule" ${place(150, 0, 2, 60)}/>
<TextBlock ID="b">${lineAt(200, 1, '4s')}${lineAt(200, 31, '7s')}</TextBlock></ComposedBlock>`;

test('a composed block that says it is a table is one, with its cells by their places', async () => {
  const { blocks } = await pageOf(table);
  expect(blocks).toMatchObject([{ kind: 'table', sourceId: 't' }]);
  expect(blocks[0]?.lines.map(({ cell }) => cell)).toEqual([
    { row: 0, column: 0 },
    { row: 1, column: 0 },
    { row: 0, column: 1 },
    { row: 1, column: 1 },
  ]);
  const { value } = await encode(inputOf(`${table}<TextBlock>${lineAt(0, 90, 'x')}</TextBlock>`), { version: '0.0.0' });
  expect(value?.documents[0]?.tei).toMatch(
    /<table [^>]*resp="#p1\.src\.alto">\s*<row>\s*<cell>.*Salt<\/cell>\s*<cell>.*4s/u,
  );
});

test('a composed block that says it is a picture is one, with or without Illustration in it', async () => {
  for (const inner of ['', `<GraphicalElement ID="g" ${place(0, 0)}/>`, `<Illustration ID="g" ${place(0, 0)}/>`]) {
    const { blocks } = await pageOf(
      `<ComposedBlock ID="i" TYPE="Illustration" ${place(0, 0)}>${inner}</ComposedBlock>`,
    );
    expect(blocks).toMatchObject([{ kind: 'picture', sourceId: 'i' }]);
  }
});

test('layout, structure and role tags say what a block is; what names a person does not', async () => {
  const tags = `<Tags><LayoutTag ID="L" LABEL="running head"/><RoleTag ID="R" LABEL="folio"/><NamedEntityTag ID="N" LABEL="Ann"/></Tags>`;
  const block = (ref: string): string => `<TextBlock TAGREFS="${ref}">${lineAt(0, 0, 'x')}</TextBlock>`;
  const { blocks } = await pageOf(`${block('N L')}${block('R')}${block('N')}`, tags);
  expect(blocks.map(({ label }) => label)).toEqual(['running head', 'folio', undefined]);
  expect((await pageOf(`<TextBlock TYPE="&#9;">${lineAt(0, 0, 'x')}</TextBlock>`)).blocks[0]?.label).toBeUndefined();
  const { value } = await encode(inputOf(block('L'), tags), { version: '0.0.0' });
  expect(value?.documents[0]?.tei).toContain('subtype="running-head"');
  expect(value?.documents[0]?.tei).toMatch(/<fw [^>]*resp="#p1\.src\.alto"/u);
});

test('a reading order counts where its group is ordered, and may name what holds blocks', async () => {
  const blocks = `<TextBlock ID="a">${lineAt(0, 0, 'a')}</TextBlock>
<ComposedBlock ID="c"><TextBlock ID="b1">${lineAt(0, 50, 'b')}</TextBlock><TextBlock ID="b2">${lineAt(0, 90, 'c')}</TextBlock></ComposedBlock>`;
  const refs = '<ElementRef ID="x" REF="c"/><ElementRef ID="y" REF="a"/>';
  const order = (group: string): string => `<ReadingOrder><${group}>${refs}</${group}></ReadingOrder>`;
  expect((await pageOf(blocks, order('OrderedGroup'))).order).toEqual(['p1.z2', 'p1.z3', 'p1.z1']);
  expect((await pageOf(blocks, order('UnorderedGroup'))).order).toBeUndefined();
});

test('a style may stand at any level: the line, the block, most of the strings, what is around them', async () => {
  const block = (style: string, lines: string): string => `<TextBlock STYLEREFS="${style}">${lines}</TextBlock>`;
  const strings = lineAt(0, 0, 'a', 'STYLEREFS="T2"');
  const page = await pageOf(block('', strings) + block('T2', lineAt(0, 50, 'b')) + block('', lineAt(0, 90, 'c')));
  expect(linesOfPage(page).map(({ style }) => style?.size)).toEqual([30, 30, 10]);
  expect(
    linesOfPage(await pageOf(block('T1', strings.replace('<TextLine', '<TextLine STYLEREFS="T2"')))),
  ).toMatchObject([{ style: { size: 30 } }]);
});

const hyphen = '<HYP CONTENT="-"/>';

/** The TEI of two lines with the parts of a word, of which the source says that it is `word`. */
async function dividedWord(first: string, second: string, word: string, sign = hyphen): Promise<string> {
  const part = (name: string): string => `SUBS_TYPE="${name}" SUBS_CONTENT="${word}"`;
  const upper = `<TextLine ${place(0, 0)}><String ${place(0, 0)} CONTENT="${first}" ${part('HypPart1')}/>${sign}</TextLine>`;
  const lower = lineAt(0, 30, second, part('HypPart2'));
  const { value } = await encode(inputOf(`<TextBlock>${upper}${lower}</TextBlock>`), { version: '0.0.0' });
  return value?.documents[0]?.tei ?? '';
}

test('a divided word that the source gives whole is joined as it says, without a guess', async () => {
  expect(await dividedWord('ware', 'house', 'warehouse')).toMatch(
    /ware<pc force="weak" resp="#p1\.src\.alto">-<\/pc><lb\s+break="no"/u,
  );
  expect(await dividedWord('half', 'penny', 'half-penny')).toMatch(
    /half<pc force="strong" resp="#p1\.src\.alto">-<\/pc>/u,
  );
  expect(await dividedWord('half-', 'penny', 'half-penny')).toMatch(
    /half-<pc force="weak"[^>]*>-<\/pc><lb\s+break="no"/u,
  );
  expect(await dividedWord('ware-', 'house', 'warehouse')).toMatch(
    /ware<pc force="weak"[^>]*>--<\/pc><lb\s+break="no"/u,
  );
  expect(await dividedWord('ware', 'house', 'warehouse', '')).toMatch(/ware<lb\s+break="no"/u);
});

test('a divided word that the source gives otherwise than its line is guessed at', async () => {
  expect(await dividedWord('ware', 'house', 'WAREHOUSE')).toMatch(
    /ware<pc [^>]*resp="#p1\.pass\.hyphens"[^>]*>-<\/pc><lb\s+break="no"/u,
  );
});

test('a block that is turned says so, clockwise; a turn that is no number is told', async () => {
  const block = (rotation: string): string => `<TextBlock ROTATION="${rotation}">${lineAt(0, 0, 'x')}</TextBlock>`;
  const { value, diagnostics } = await readIssue(inputOf(block('90.00') + block('0') + block('x')), {});
  expect(value?.pages[0]?.blocks.map(({ rotation }) => rotation)).toEqual([270, undefined, undefined]);
  expect(diagnostics).toMatchObject([{ code: 'SRC-001', message: expect.stringContaining('turned by x') }]);
  const encoded = await encode(inputOf(block('90.00')), { version: '0.0.0' });
  expect(encoded.value?.documents[0]?.tei).toMatch(/<zone [^>]*rotate="270">/u);
});

test('a string or hyphen outside a line is kept, as a line', async () => {
  const page = await pageOf(
    `<TextBlock ID="b"><String ID="s" CONTENT="stray" ${place(0, 0)}/><HYP CONTENT="¬"/>${lineAt(0, 30, 'x')}</TextBlock>`,
  );
  expect(linesOfPage(page)).toMatchObject([{ text: 'stray', box: { x: 0 } }, { text: '¬' }, { text: 'x' }]);
});

test('text outside a page is kept with the page before it, or with the first one, and told', async () => {
  const file = `<alto><Layout>${lineAt(0, 0, 'before')}<Page ID="P"><TextBlock ID="a">${lineAt(0, 0, 'one')}</TextBlock></Page>
<TextBlock ID="b">${lineAt(0, 30, 'after')}</TextBlock><Page><TextBlock ID="c">${lineAt(0, 0, 'two')}</TextBlock></Page></Layout></alto>`;
  const read = (text: string) =>
    readIssue({ name: 'page', files: [sourceOf('page.xml', Buffer.from(text))], open: () => undefined }, {});
  const { value, diagnostics } = await read(file);
  expect(value?.pages.map((page) => linesOfPage(page).map(({ text }) => text))).toEqual([
    ['before', 'one', 'after'],
    ['two'],
  ]);
  const strings = [{ code: 'SRC-025', place: { line: 1 }, message: expect.stringContaining('2 string(s)') }];
  expect(diagnostics).toMatchObject(strings);
  const pageless = await read(file.replaceAll(/<\/?Page[^>]*>/gu, ''));
  expect(pageless.value?.pages.flatMap(linesOfPage)).toHaveLength(4);
  expect(pageless.diagnostics).toMatchObject([{ code: 'SRC-025' }]);
});

test('what stands in a page that stands in a page is kept, and what follows it', async () => {
  const page = await pageOf(
    `<Page><TextBlock>${lineAt(0, 0, 'one')}</TextBlock><Illustration/><TextBlock>${lineAt(0, 30, 'two')}</TextBlock></Page><TextBlock>${lineAt(0, 60, 'three')}</TextBlock>`,
  );
  expect(linesOfPage(page).map(({ text }) => text)).toEqual(['one', 'two', 'three']);
});

test('a unit that ALTO does not have is told with its place, and taken for pixels', async () => {
  const header = '<Description><MeasurementUnit>furlong</MeasurementUnit></Description>';
  const { value, diagnostics } = await readIssue(inputOf(`<TextBlock>${lineAt(0, 0, 'x')}</TextBlock>`, header), {});
  expect(diagnostics).toMatchObject([
    { code: 'SRC-028', place: { line: 2 }, message: expect.stringContaining('furlong') },
  ]);
  expect(value?.pages[0]?.unit).toBe('pixel');
});

test('words or confidences that are asked for in vain are told', async () => {
  const input = inputOf(`<TextBlock>${lineAt(0, 0, 'x')}</TextBlock>`);
  const codes = async (asked: { words?: boolean; unclear?: number }): Promise<readonly string[]> =>
    (await encode(input, { version: '0.0.0', ...asked })).diagnostics.map(({ code }) => code);
  expect(await codes({ words: true })).not.toContain('SRC-029');
  expect(await codes({ unclear: 0.5 })).toContain('SRC-029');
});
