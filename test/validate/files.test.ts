/** Files, folders, patterns, gzip, schemas and baselines: what the validate command reads. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { filesMatching } from '../../src/io/glob.ts';
import { exitCodeOf } from '../../src/jobs/report.ts';
import { allDiagnostics, type ValidationRun, validateFiles } from '../../src/jobs/validate-files.ts';
import { ruleFixtures } from './fixtures.ts';

const directory = mkdtempSync(join(tmpdir(), 'validate-'));
afterAll(() => rmSync(directory, { recursive: true }));

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), content);
}

const failing = ruleFixtures.find(({ code }) => code === 'NWS-071')?.failing ?? '';
const twice = failing.replace(/<p>The crew.*<\/p>/u, (paragraph) => paragraph + paragraph);
const mended = ruleFixtures.find(({ code }) => code === 'NWS-071')?.mended ?? '';
put('tei/p2.xml', mended);
put('tei/p10.xml', failing);
put('tei/deep/p1.tei.gz', gzipSync(mended));
put('tei/notes.txt', 'no document');
put('tei/.hidden/x.xml', '<broken');
put('wrong/cut.xml.gz', gzipSync(failing).subarray(0, 40));
put('wrong/latin.xml', Buffer.from('<?xml version="1.0" encoding="UTF-8"?><TEI>\xE9</TEI>', 'latin1'));
put('wrong/empty.xml', '');
put('wrong/ill-formed.xml', '<TEI xml:id="a');
put(
  'schemas/any.rnc',
  'start = element * { mixed { attribute * { text }*, any* } }\nany = element * { mixed { attribute * { text }*, any* } }\n',
);
put('schemas/note.rng', '<element name="note" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>');
put('schemas/wrong.rng', '<element xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>');
put('asked/note.xml', '<?xml-model href="../schemas/note.rng"?><note>Tides</note>');
put('asked/network.xml', `<?xml-model href="https://example.org/note.rng"?>\n${mended.replace(/^<\?xml.*\n/u, '')}`);

async function run(
  inputs: readonly string[],
  more: Partial<ValidationRun> & { readonly schemas?: readonly string[] } = {},
) {
  const { schemas = [], ...rest } = more;
  const settings = { directory, schemas, rules: true, xinclude: false, project: directory, allowDoctype: false };
  const given: ValidationRun = {
    inputs,
    settings,
    warningsAsErrors: false,
    interrupted: new AbortController().signal,
    ...rest,
  };
  return validateFiles(given, { started: () => undefined, finished: () => undefined });
}
const told = ({ files }: Awaited<ReturnType<typeof run>>): readonly string[] =>
  files.map(({ file, diagnostics }) => [file, ...diagnostics.map(({ code }) => code)].join(' '));

describe('inputs', () => {
  it('a folder gives its documents in number order, gzipped ones too, hidden ones not', async () => {
    expect(told(await run(['tei']))).toEqual(['tei/deep/p1.tei.gz', 'tei/p2.xml', 'tei/p10.xml NWS-071']);
  });

  it.each([
    ['tei/*.xml', ['tei/p2.xml', 'tei/p10.xml']],
    ['tei/**/*.{tei.gz,txt}', ['tei/deep/p1.tei.gz', 'tei/notes.txt']],
    ['tei/p[0-9].xml', ['tei/p2.xml']],
    ['tei/p[!0-1]*.xml', ['tei/p2.xml']],
    ['t?i/p2.x*', []],
    ['*/p2.xml', ['tei/p2.xml']],
  ])('the pattern %s matches what a shell would', (pattern, files) => {
    expect(filesMatching(pattern, directory)).toEqual(pattern.startsWith('t?i') ? ['tei/p2.xml'] : files);
  });

  it('a file named twice is checked once', async () => {
    expect(told(await run(['tei/p2.xml', './tei/*2.xml']))).toEqual(['tei/p2.xml']);
  });

  it('a name, pattern or file that cannot be read is reported and does not stop the rest', async () => {
    const report = await run(['absent.xml', 'none/*.xml', 'wrong', 'tei/p2.xml']);
    expect(told(report)).toEqual([
      'none/*.xml VAL-007',
      'absent.xml INP-001',
      'wrong/cut.xml.gz INP-001',
      'wrong/empty.xml XML-004',
      'wrong/ill-formed.xml XML-025',
      'wrong/latin.xml XML-001',
      'tei/p2.xml',
    ]);
    expect(exitCodeOf(allDiagnostics(report))).toBe(3);
  });
});

describe('schemas', () => {
  it('a schema that is named is used, in compact syntax too', async () => {
    expect(told(await run(['tei/p10.xml'], { schemas: ['schemas/any.rnc'] }))).toEqual(['tei/p10.xml NWS-071']);
    expect(told(await run(['tei/p2.xml'], { schemas: ['schemas/any.rnc', 'schemas/note.rng'] }))[0]).toMatch(
      /RNG-004/u,
    );
  });

  it('a local schema that the document asks for is used, one on the network is not fetched', async () => {
    expect(told(await run(['asked']))).toEqual(['asked/network.xml VAL-005', 'asked/note.xml']);
  });

  it('a schema that is not correct, absent or of another kind stops the run', async () => {
    const codes = async (schema: string): Promise<readonly string[]> => told(await run(['tei'], { schemas: [schema] }));
    expect((await codes('schemas/wrong.rng'))[0]).toMatch(/^schemas\/wrong\.rng SCH-/u);
    expect(await codes('absent.rng')).toEqual(['absent.rng INP-001']);
    expect(await codes('tei.xsd')).toEqual(['tei.xsd VAL-006']);
  });
});

describe('what is listed', () => {
  it('a baseline takes out what it knows, and only that', async () => {
    await run(['tei'], { writeBaseline: 'known.json' });
    const report = await run(['tei'], { baseline: 'known.json' });
    expect([report.summary.errors, report.summary.known]).toEqual([0, 1]);
    put('tei/p10.xml', twice);
    const changed = await run(['tei'], { baseline: 'known.json' });
    put('tei/p10.xml', failing);
    expect(changed.summary.errors).toBeGreaterThan(0);
  });

  it('a baseline knows what was counted only, and what was known before', async () => {
    const naming = (file: string): string =>
      (ruleFixtures.find(({ code }) => code === 'NWS-074')?.failing ?? '').replace(/url="[^"]*"/u, `url="${file}"`);
    put('scans/p1.xml', naming('p1.jpg'));
    put('scans/p2.xml', naming('p2.jpg'));
    await run(['scans'], { writeBaseline: 'scans.json' });
    put('scans/p2.xml', naming('p2.png'));
    const changed = await run(['scans'], { baseline: 'scans.json', writeBaseline: 'scans.json' });
    expect(told(changed)).toEqual(['scans/p1.xml', 'scans/p2.xml NWS-074']);
    const { summary } = await run(['scans'], { baseline: 'scans.json' });
    expect([summary.errors + summary.warnings, summary.known, summary.unlisted]).toEqual([0, 2, 0]);
  });

  it('a baseline that is none stops the run', async () => {
    put('not.json', '[]');
    expect(told(await run(['tei'], { baseline: 'not.json' }))).toEqual(['not.json VAL-008']);
  });

  it('errors beyond the limit are counted, not listed', async () => {
    put('twice.xml', twice);
    const { summary } = await run(['twice.xml'], { maxErrors: 1 });
    expect([summary.errors, summary.unlisted]).toEqual([1, 1]);
  });

  it('of the files that are absent from one folder the first is listed, over all documents of that folder', async () => {
    const absent = ruleFixtures.find(({ code }) => code === 'NWS-074')?.failing ?? '';
    const other = absent.replace(/url="[^"]*"/u, 'url="elsewhere/p9.jpg"');
    put('pages/p1.xml', absent);
    put('pages/p2.xml', absent.replace(/url="[^"]*"/u, 'url="p8.jpg"'));
    put('pages/p3.xml', other);
    put('more/p1.xml', absent);
    const report = await run(['pages', 'more']);
    expect(told(report)).toEqual([
      'pages/p1.xml NWS-074',
      'pages/p2.xml',
      'pages/p3.xml NWS-074',
      'more/p1.xml NWS-074',
    ]);
    expect(report.summary.unlisted).toBe(1);
  });

  it('warnings can be made errors', async () => {
    const report = await run(['asked/network.xml'], { warningsAsErrors: true });
    expect(exitCodeOf(allDiagnostics(report))).toBe(1);
  });
});
