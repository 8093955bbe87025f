/** Writes what the learned models see of text layers with truth: `node text-features.mjs BENCH OUT`; BENCH holds dev/, OUT gets units.jsonl. */
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../../dist/analysis/analyse.js';
import { passesFor } from '../../../dist/analysis/index.js';
import { cuesOf } from '../../../dist/analysis/line-cues.js';
import { viewsOfPage } from '../../../dist/analysis/line-views.js';
import { describeGaps, describeInContext } from '../../../dist/analysis/segmentation/features.js';
import { looksOf } from '../../../dist/analysis/segmentation/rows.js';
import { isCredit, judgedOf, unitsOf } from '../../../dist/analysis/segmentation/units.js';
import { detectLanguage, languageOf } from '../../../dist/languages/index.js';

const [bench, out] = process.argv.slice(2);
const units = createWriteStream(join(out, 'units.jsonl'));
for (const set of ['text', 'text-headlast']) {
  for (const page of pagesOf(join(bench, 'dev', set))) units.write(`${JSON.stringify({ set, ...unitRow(page) })}\n`);
}
units.end();

function* pagesOf(folder) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    const name = file.slice(0, -4);
    const texts = readFileSync(join(folder, file), 'utf8').split('\n');
    const lines = texts.map((text, at) => ({ id: `p1.l${at + 1}`, number: at + 1, text }));
    const page = { id: 'p1', number: 1, source: { name: file }, blocks: [{ id: 'p1.b1', kind: 'text', lines }] };
    const rows = readFileSync(join(folder, `${name}.tsv`), 'utf8')
      .split('\n')
      .slice(1)
      .filter(Boolean);
    const truth = new Map(
      rows.map((row) => row.split('\t')).map(([line, item, type, role]) => [+line, { item, type, role }]),
    );
    const language = languageOf(detectLanguage(texts).tag) ?? languageOf('en');
    const early = passesFor(false).filter(({ id }) => ['furniture', 'bylines', 'datelines', 'jumps'].includes(id));
    const issue = { name, format: 'text-layer', pages: [page] };
    const views = viewsOfPage(page);
    yield { name, views, truth, cues: cuesOf(views, analyse({ issue, language, findings: [] }, early)) };
  }
}

function unitRow({ name, views, truth, cues }) {
  const all = judgedOf(unitsOf(views, cues), cues);
  const unknown = { item: '-', type: '-', role: '-' };
  const described = describeInContext(all, cues);
  const gaps = describeGaps(all);
  return {
    name,
    source: name.split('__')[0],
    cjk: views.filter(({ cjk }) => cjk).length > views.length / 2,
    lines: all.map((unit) => unit.views.length),
    u: described.map((unit) => rounded(Object.values(unit))),
    g: gaps.map((gap) => rounded(Object.values(gap))),
    looks: described.map((unit) => rounded(looksOf(unit))),
    title: described.map((unit) => unit.title),
    kinship: rounded(described.map((unit) => unit.kinship)),
    near: rounded(gaps.map((gap) => gap.sharedAfter - gap.sharedBefore)),
    far: rounded(gaps.map((gap) => gap.sharedFarAfter - gap.sharedFarBefore)),
    lab: all.map((unit) => truth.get(unit.views[0].line.number) ?? unknown),
    before: all.map((unit) => truth.get(views[unit.views[0].place - 1]?.line.number)?.item ?? '-'),
    credit: all.map((unit) => isCredit(unit, cues)),
  };
}

function rounded(numbers) {
  return numbers.map((number) => Math.round(number * 1e4) / 1e4);
}
