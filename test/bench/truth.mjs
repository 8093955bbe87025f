/** Encodes the pages with truth in one process, scores them, and prints the figures beside the previous ones: `npm run bench:truth`, `-- --keep` to store them. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from '../../dist/analysis/analyse.js';
import { passesFor } from '../../dist/analysis/index.js';
import { openInput } from '../../dist/io/inputs.js';
import { detectLanguage, languageOf } from '../../dist/languages/index.js';
import { linesOfPage } from '../../dist/model/layout.js';
import { encode } from '../../dist/pipeline/encode.js';
import { textLayer } from '../../dist/readers/text-layer.js';
import { createReliability } from './reliability.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const shared = ['../../../shared', '../../../../shared'].map(here).find((path) => existsSync(join(path, 'bench')));
if (shared === undefined) {
  console.log('the folder with the truth is not here: nothing to measure');
  process.exit(0);
}
const bench = join(shared, 'bench');
const sets = ['dev/text', 'dev/text-headlast', 'dev/zh-modern', 'seed'];
/** Pages with geometry and whole issues: what is encoded, and where the truth about it is. */
const placedSets = [
  { set: 'dev/geometry', truth: 'dev/geometry', isInput: (name) => name.endsWith('.alto.xml') },
  { set: 'dev/mets', truth: 'dev/mets/truth', isInput: (name) => name !== 'truth' },
];
const store = here('figures.json');
const previous = existsSync(store) ? JSON.parse(readFileSync(store, 'utf8')) : {};
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
const temporary = mkdtempSync(join(tmpdir(), 'broadsheet-truth-'));
const reliability = createReliability();
const figures = {};

for (const set of sets) {
  const out = join(temporary, set.replace('/', '-'));
  mkdirSync(out);
  const folder = join(bench, set);
  const started = performance.now();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) await encodePage(folder, file, out);
  score(set, folder, out, started);
}
for (const { set, truth, isInput } of placedSets) {
  const out = join(temporary, set.replace('/', '-'));
  mkdirSync(out);
  const folder = join(bench, set);
  const started = performance.now();
  for (const name of readdirSync(folder).filter(isInput)) await encodeInput(join(folder, name), out);
  score(set, join(bench, truth), out, started);
}
reliability.print();
rmSync(temporary, { recursive: true });
if (process.argv.includes('--keep')) writeFileSync(store, `${JSON.stringify(rounded(figures), undefined, 1)}\n`);

function score(set, truth, out, started) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const scored = execFileSync('python3', [join(bench, 'score.py'), truth, out, '--json'], { maxBuffer: 1 << 26 });
  figures[set] = JSON.parse(scored.toString('utf8'));
  print(set, figures[set], previous[set] ?? {}, seconds);
}

async function encodeInput(path, out) {
  const opened = openInput(path);
  const encoded = opened.value === undefined ? opened : await encode(opened.value.input, { version: '0' });
  if (encoded.value === undefined) {
    console.log(`${path.slice(bench.length + 1)}: not encoded`, encoded.diagnostics.slice(0, 2));
    return;
  }
  for (const { fileName, tei } of encoded.value.documents ?? []) writeFileSync(join(out, fileName), tei);
}

async function encodePage(folder, file, out) {
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
}

function print(set, now, before, seconds) {
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

function rounded(value) {
  return JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'number' ? Math.round(one * 1e4) / 1e4 : one)));
}
