/**
 * Scores text layers of newspapers that the models have not seen: every title is left out of training once. `npm run bench:left-out`,
 * `-- --keep` to store the figures, `-- --folder DIR` to keep the models and take those that are there, `-- --calibrate` to write the
 * tables that set the certainty of claims right.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tablesOf, untypedTablesOf } from './calibration.mjs';
import { createReliability } from './reliability.mjs';
import { bench, createEncoder, here, print, rounded, scoreOf } from './truth-set.mjs';

const sets = ['dev/text', 'dev/text-headlast'];
const folds = 6;
const calibrating = process.argv.includes('--calibrate');
const store = here('figures.json');
const previous = JSON.parse(readFileSync(store, 'utf8'));
const kept = process.argv.indexOf('--folder');
const temporary = kept < 0 ? mkdtempSync(join(tmpdir(), 'broadsheet-left-out-')) : process.argv[kept + 1];
mkdirSync(temporary, { recursive: true });
const writings = ['latin', 'cjk'];
const reliability = Object.fromEntries(writings.map((writing) => [writing, createReliability()]));
const started = performance.now();
if (!existsSync(join(temporary, 'units.jsonl')))
  execFileSync('node', [here('train/text-features.mjs'), bench, temporary]);
for (let fold = 0; fold < folds; fold += 1) {
  const built = join(temporary, `fold${fold}`);
  rmSync(built, { recursive: true, force: true });
  cpSync(here('../../dist'), join(built, 'dist'), { recursive: true });
  for (const beside of ['node_modules', 'package.json', 'schema', 'xslt'])
    symlinkSync(here(`../../${beside}`), join(built, beside));
  // To be measured, claims say what the models say.
  if (calibrating)
    writeFileSync(
      join(built, 'dist/analysis/segmentation/certainty-tables.js'),
      untypedTablesOf({ latin: [], cjk: [] }),
    );
  const held = writings.map((writing) => ({ writing, names: trainWithout(fold, writing, built) }));
  for (const { writing, names } of held) {
    const encoder = await createEncoder(join(built, 'dist'), reliability[writing]);
    for (const set of sets) {
      const out = join(temporary, set.replace('/', '-'));
      mkdirSync(out, { recursive: true });
      const files = names.map((name) => `${name}.txt`).filter((file) => existsSync(join(bench, set, file)));
      for (const file of files) await encoder.encodePage(join(bench, set), file, out);
    }
  }
}
const figures = {};
for (const set of sets) {
  const key = `${set}, titles left out`;
  figures[key] = scoreOf(join(bench, set), join(temporary, set.replace('/', '-')));
  print(key, figures[key], previous[key] ?? {}, ((performance.now() - started) / 1000).toFixed(0));
}
for (const writing of writings) {
  console.log(`\n${writing}`);
  reliability[writing].print();
}
if (calibrating) {
  const claims = Object.fromEntries(writings.map((writing) => [writing, reliability[writing].claims()]));
  writeFileSync(here('../../src/analysis/segmentation/certainty-tables.ts'), tablesOf(claims));
}
if (process.argv.includes('--keep'))
  writeFileSync(store, `${JSON.stringify(rounded({ ...previous, ...figures }), undefined, 1)}\n`);
if (kept < 0) rmSync(temporary, { recursive: true });

/** Trains a model without the titles of a fold, puts it into a copy of the program, and gives the names of their pages. */
function trainWithout(fold, kind, built) {
  const model = join(temporary, `${kind}-${fold}.js`);
  const names = join(temporary, `${kind}-${fold}.names`);
  if (!existsSync(names)) {
    const script = [here('train/segmentation.py'), join(temporary, 'units.jsonl'), '--kind', kind];
    const told = execFileSync('python3', [...script, '--write', model, '--fold', String(fold)]);
    const written = readFileSync(model, 'utf8');
    writeFileSync(model, written.replace(/^import type .*$/mu, '').replace(': ModelText', ''));
    writeFileSync(names, told);
  }
  cpSync(model, join(built, `dist/analysis/segmentation/tables/${kind}-model.js`));
  return readFileSync(names, 'utf8').trim().split('\n');
}
