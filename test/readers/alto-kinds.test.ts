/** One page in every kind of ALTO: its namespaces, units, levels of style, hyphens, nesting, plain and gzipped. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openInput } from '../../src/io/inputs.ts';
import { linesOfPage } from '../../src/model/layout.ts';
import { readIssue } from '../../src/readers/index.ts';
import { temporaryFolders } from '../io/temporary-folder.ts';

const folderOf = temporaryFolders();
const namespaces = {
  none: '',
  CCS: 'http://schema.ccs-gmbh.com/ALTO',
  v2: 'http://www.loc.gov/standards/alto/ns-v2#',
  v3: 'http://www.loc.gov/standards/alto/ns-v3#',
  Gallica: 'http://bibnum.bnf.fr/ns/alto_prod',
  v4: 'http://www.loc.gov/standards/alto/ns-v4#',
} as const;
const units = ['pixel', 'mm10', 'inch1200', undefined] as const;
const styles = ['Page', 'PrintSpace', 'TextBlock', 'TextLine', 'String', 'nowhere'] as const;

interface Kind {
  readonly namespace: string;
  readonly prefix: string;
  readonly unit: (typeof units)[number];
  readonly style: (typeof styles)[number];
  readonly composed: number;
}

/** Two lines, the first of which ends in a divided word. */
function altoOf({ namespace, prefix, unit, style, composed }: Kind): string {
  const p = prefix === '' ? '' : `${prefix}:`;
  const declared = namespace === '' ? '' : ` xmlns${prefix === '' ? '' : `:${prefix}`}="${namespace}"`;
  const at = (level: string): string => (style === level ? ' STYLEREFS="T1"' : '');
  const box = (y: number): string => `HPOS="40" VPOS="${y}" WIDTH="300" HEIGHT="20"`;
  const part = (name: string): string => `SUBS_TYPE="${name}" SUBS_CONTENT="warehouse"`;
  const block = `<${p}TextBlock ID="b" ${box(10)}${at('TextBlock')}>
<${p}TextLine ID="l1" ${box(10)}${at('TextLine')}><${p}String ${box(10)} CONTENT="The"${at('String')}/><${p}SP/><${p}String ${box(10)} CONTENT="ware" ${part('HypPart1')}${at('String')}/><${p}HYP CONTENT="-"/></${p}TextLine>
<${p}TextLine ID="l2" ${box(40)}${at('TextLine')}><${p}String ${box(40)} CONTENT="house" ${part('HypPart2')}${at('String')}/></${p}TextLine></${p}TextBlock>`;
  const nested = `${`<${p}ComposedBlock ID="c" TYPE="article">`.repeat(composed)}${block}${`</${p}ComposedBlock>`.repeat(composed)}`;
  const measured = unit === undefined ? '' : `<${p}MeasurementUnit>${unit}</${p}MeasurementUnit>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<${p}alto${declared}><${p}Description>${measured}</${p}Description><${p}Styles><${p}TextStyle ID="T1" FONTSIZE="9" FONTSTYLE="bold"/></${p}Styles>
<${p}Layout><${p}Page ID="P1" WIDTH="900" HEIGHT="900"${at('Page')}><${p}PrintSpace ID="PS"${at('PrintSpace')}>${nested}</${p}PrintSpace></${p}Page></${p}Layout></${p}alto>`;
}

async function linesIn(content: string | Uint8Array, name = 'page.xml') {
  const { value } = openInput(`${folderOf({ [name]: content })}/${name}`);
  if (value === undefined) throw new Error('cannot be opened');
  const { value: issue, diagnostics } = await readIssue(value.input, {});
  const [page] = issue?.pages ?? [];
  return { page, lines: page === undefined ? [] : linesOfPage(page), codes: diagnostics.map(({ code }) => code) };
}

const plain: Kind = { namespace: '', prefix: '', unit: 'pixel', style: 'nowhere', composed: 0 };

describe.each(Object.entries(namespaces))('ALTO with the namespace %s', (_, namespace) => {
  test.each(units)('in %s', async (unit) => {
    const { page, lines, codes } = await linesIn(altoOf({ ...plain, namespace, unit }));
    expect(codes).toEqual([]);
    expect(page).toMatchObject({ unit: unit ?? 'pixel', width: 900 });
    expect(lines).toMatchObject([
      { text: 'The ware-', sourceId: 'l1', divided: 'warehouse', box: { x: 40, y: 10 } },
      { text: 'house', sourceId: 'l2' },
    ]);
  });

  test.each(styles)('with styles at %s', async (style) => {
    const { lines } = await linesIn(altoOf({ ...plain, namespace, style }));
    const said = style === 'nowhere' ? undefined : { size: 9, bold: true };
    expect(lines.map((line) => line.style)).toEqual([said, said]);
  });

  test.each([1, 3])('with blocks in %i composed ones', async (composed) => {
    const { page, lines } = await linesIn(altoOf({ ...plain, namespace, composed }));
    expect(page?.blocks.map(({ sourceId }) => sourceId)).toEqual(['b']);
    expect(lines).toHaveLength(2);
  });

  test('gzipped', async () => {
    const { lines } = await linesIn(gzipSync(altoOf({ ...plain, namespace })), 'page.xml.gz');
    expect(lines).toHaveLength(2);
  });

  test.skipIf(namespace === '')('with a prefix', async () => {
    const { lines, codes } = await linesIn(altoOf({ ...plain, namespace, prefix: 'a' }));
    expect(codes).toEqual([]);
    expect(lines).toHaveLength(2);
  });
});
