/** CPU per page of each rendering target, warm and amortised: npm run build && node test/bench/render.mjs FILE.xml [RUNS] */
import { readFileSync } from 'node:fs';
import { parseTei, renderEpub, renderTei, targets } from '../../dist/render/index.js';

const [file = new URL('../render/harbour.xml', import.meta.url), runs = '200'] = process.argv.slice(2);
const tei = readFileSync(file, 'utf8');
const compiled = (name) =>
  JSON.parse(readFileSync(new URL(`../../dist/xslt/${name}.sef.json`, import.meta.url), 'utf8'));
const stylesheets = { html: compiled('html'), text: compiled('text'), epub: compiled('epub') };

function cpuPerRun(work) {
  for (let warm = 0; warm < 30; warm += 1) work();
  const before = process.cpuUsage();
  for (let run = 0; run < Number(runs); run += 1) work();
  const { user, system } = process.cpuUsage(before);
  return `${((user + system) / 1000 / Number(runs)).toFixed(2)} ms`;
}

console.log(
  'parse',
  cpuPerRun(() => parseTei(tei, 'page')),
);
for (const target of targets) {
  console.log(
    `parse + ${target.id}`,
    cpuPerRun(() => renderTei(tei, stylesheets, { name: 'page' }, [target])),
  );
}
console.log(
  'parse + all',
  cpuPerRun(() => renderTei(tei, stylesheets, { name: 'page' })),
);
console.log(
  'epub',
  cpuPerRun(() => renderEpub(tei, stylesheets, { file: 'page' })),
);
