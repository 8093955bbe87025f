/** Writes what the models see of pages with geometry, with their truth, a page a line: `node geometry-features.mjs FOLDER > pages.jsonl`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placedUnits } from '../../../dist/analysis/geometry/block-units.js';
import { sourceOf } from '../../../dist/io/files.js';
import { readAltoFile } from '../../../dist/readers/alto.js';

const [folder = ''] = process.argv.slice(2);
for (const name of readdirSync(folder).filter((one) => one.endsWith('.alto.xml'))) {
  const stem = name.replace('.alto.xml', '');
  const rows = readFileSync(join(folder, `${stem}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
  const truth = new Map(rows.map((row) => [Number(row.split('\t')[0]), row.split('\t')]));
  const [read] = readAltoFile(sourceOf(name, readFileSync(join(folder, name))), 1).value;
  const placed = read === undefined ? undefined : placedUnits(read.page);
  if (placed === undefined) continue;
  const lab = placed.units.map(({ views }) => {
    const [, item, type, role] = truth.get(views[0].line.number) ?? [];
    return {
      item: item ?? '-',
      type: type ?? '-',
      role: role ?? '-',
      order: Number(truth.get(views[0].line.number)?.[4]),
    };
  });
  const lines = placed.units.map(({ views }) => views.length);
  const source = stem.split('__')[0];
  console.log(JSON.stringify({ name: stem, source, lines, lab, u: placed.unitRows, g: placed.gapRows }));
}
