/** What the benchmarks on the truth share: where it is, encoding with a given build of the program, scoring, and the table. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A path beside this file. */
export const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const shared = ['../../../shared', '../../../../shared'].map(here).find((path) => existsSync(join(path, 'bench')));
if (shared === undefined) {
  console.log('the folder with the truth is not here: nothing to measure');
  process.exit(0);
}
export const bench = join(shared, 'bench');
const columns = [
  'pair_f1',
  'exact',
  'exact_articles',
  'boundary_f1',
  'head_f1',
  'head_pairing',
  'byline_f1',
  'order_tau',
  'lost',
  'double',
];

/** Encodes with the program built in a folder; claims on text layers are added to a table of reliability. */
export async function createEncoder(dist, reliability) {
  const load = (path) => import(pathToFileURL(join(dist, path)).href);
  const { analyse } = await load('analysis/analyse.js');
  const { passesFor } = await load('analysis/index.js');
  const { openInput } = await load('io/inputs.js');
  const { detectLanguage, languageOf } = await load('languages/index.js');
  const { linesOfPage } = await load('model/layout.js');
  const { encode } = await load('pipeline/encode.js');
  const { textLayer } = await load('readers/text-layer.js');
  return {
    async encodeInput(path, out) {
      const opened = openInput(path);
      const encoded = opened.value === undefined ? opened : await encode(opened.value.input, { version: '0' });
      if (encoded.value === undefined) {
        console.log(`${path.slice(bench.length + 1)}: not encoded`, encoded.diagnostics.slice(0, 2));
        return;
      }
      for (const { fileName, tei } of encoded.value.documents ?? []) writeFileSync(join(out, fileName), tei);
    },
    async encodePage(folder, file, out) {
      const bytes = readFileSync(join(folder, file));
      const name = file.slice(0, -4);
      const source = { name: file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
      const input = { name, files: [source], open: () => undefined };
      const { value, diagnostics } = await encode(input, { version: '0' });
      if (value === undefined) {
        console.log(`${name}: not encoded`, diagnostics.slice(0, 2));
        return;
      }
      // A page with form feeds is several documents; the truth counts its lines through, so only whole pages are scored.
      writeFileSync(join(out, `${name}.xml`), value.documents[0].tei);
      const issue = textLayer.read(input, {}).value;
      const texts = issue.pages.flatMap(linesOfPage).map(({ text }) => text);
      const language = languageOf(detectLanguage(texts).tag) ?? languageOf('en');
      reliability.add(analyse({ issue, language, findings: [] }, passesFor(false)), join(folder, `${name}.tsv`));
    },
  };
}

/** Figures of the score script, by source. */
export function scoreOf(truth, out) {
  const scored = execFileSync('python3', [join(bench, 'score.py'), truth, out, '--json'], { maxBuffer: 1 << 26 });
  return JSON.parse(scored.toString('utf8'));
}

/** Prints figures of a set beside those stored before. */
export function print(set, now, before, seconds) {
  console.log(`\n${set} (${seconds} s; in brackets: before)`);
  console.log('source'.padEnd(10) + columns.map((column) => column.padStart(17)).join(''));
  for (const [source, row] of Object.entries(now)) {
    const cells = columns.map((column) => {
      const old = before[source]?.[column];
      return `${shown(row[column])}${old === undefined ? '' : ` (${shown(old)})`}`.padStart(17);
    });
    console.log(source.padEnd(10) + cells.join(''));
  }
}

function shown(value) {
  return value === undefined ? '-' : Number.isInteger(value) && value !== 1 ? String(value) : value.toFixed(3);
}

/** Figures as they are stored. */
export function rounded(value) {
  return JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'number' ? Math.round(one * 1e4) / 1e4 : one)));
}
