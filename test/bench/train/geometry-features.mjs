/** Writes what the models see of pages with geometry, with their truth, a page a line: `node geometry-features.mjs FOLDER > pages.jsonl`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../../dist/analysis/analyse.js';
import { placedUnits } from '../../../dist/analysis/geometry/block-units.js';
import { passes } from '../../../dist/analysis/index.js';
import { sourceOf } from '../../../dist/io/files.js';
import { detectLanguage, languageFor } from '../../../dist/languages/index.js';
import { linesOfPage } from '../../../dist/model/layout.js';
import { readAltoFile } from '../../../dist/readers/alto.js';
import { variantsOf } from './block-variants.mjs';

/** Passes whose claims the models see. */
const before = passes.slice(
  0,
  passes.findIndex(({ id }) => id === 'blocks'),
);

/** Claims about a page before its structure is read. */
function claimsOf(page) {
  const issue = { name: page.id, format: 'alto', pages: [page] };
  const language = languageFor(detectLanguage(linesOfPage(page).map(({ text }) => text)).tag);
  return analyse({ issue, language, findings: [] }, before);
}

const [folder = ''] = process.argv.slice(2);
for (const name of readdirSync(folder).filter((one) => one.endsWith('.alto.xml'))) {
  const stem = name.replace('.alto.xml', '');
  const rows = readFileSync(join(folder, `${stem}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
  const truth = new Map(rows.map((row) => [Number(row.split('\t')[0]), row.split('\t')]));
  const [read] = readAltoFile(sourceOf(name, readFileSync(join(folder, name))), 1, {}).value;
  for (const { manner, page } of read === undefined ? [] : variantsOf(read.page, truth)) {
    const placed = placedUnits(page, claimsOf(page));
    if (placed !== undefined) console.log(JSON.stringify(rowOf(stem, manner, placed, truth)));
  }
}

function rowOf(name, manner, { units, unitRows, gapRows }, truth) {
  const lab = units.map(({ views }) => {
    const [, item = '-', type = '-', role = '-', order] = truth.get(views[0].line.number) ?? [];
    return { item, type, role, order: Number(order) };
  });
  const lines = units.map(({ views }) => views.length);
  return { name, manner, source: name.split('__')[0], lines, lab, u: unitRows, g: gapRows };
}
