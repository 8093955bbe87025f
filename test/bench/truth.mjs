/** Encodes the pages with truth in one process, scores them, and prints the figures beside the previous ones: `npm run bench:truth`, `-- --keep` to store them. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReliability } from './reliability.mjs';
import { bench, createEncoder, here, print, rounded, scoreOf } from './truth-set.mjs';

const sets = ['dev/text', 'dev/text-headlast', 'dev/zh-modern', 'seed'];
/** Pages with geometry and whole issues: what is encoded, and where the truth about it is. */
const placedSets = [
  { set: 'dev/geometry', truth: 'dev/geometry', isInput: (name) => name.endsWith('.alto.xml') },
  { set: 'dev/mets', truth: 'dev/mets/truth', isInput: (name) => name !== 'truth' },
];
const store = here('figures.json');
const previous = existsSync(store) ? JSON.parse(readFileSync(store, 'utf8')) : {};
const temporary = mkdtempSync(join(tmpdir(), 'broadsheet-truth-'));
const reliability = createReliability();
const encoder = await createEncoder(here('../../dist'), reliability);
const figures = {};

for (const set of sets) {
  const out = join(temporary, set.replace('/', '-'));
  mkdirSync(out);
  const folder = join(bench, set);
  const started = performance.now();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')))
    await encoder.encodePage(folder, file, out);
  score(set, folder, out, started);
}
for (const { set, truth, isInput } of placedSets) {
  const out = join(temporary, set.replace('/', '-'));
  mkdirSync(out);
  const folder = join(bench, set);
  const started = performance.now();
  for (const name of readdirSync(folder).filter(isInput)) await encoder.encodeInput(join(folder, name), out);
  score(set, join(bench, truth), out, started);
}
reliability.print();
rmSync(temporary, { recursive: true });
if (process.argv.includes('--keep'))
  writeFileSync(store, `${JSON.stringify(rounded({ ...previous, ...figures }), undefined, 1)}\n`);

function score(set, truth, out, started) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  figures[set] = scoreOf(truth, out);
  print(set, figures[set], previous[set] ?? {}, seconds);
}
