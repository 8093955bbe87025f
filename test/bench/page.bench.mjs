/** What one page costs, stage by stage: CPU amortised over many pages in one process, then one page in a cold process. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from '../../dist/analysis/analyse.js';
import { assemble } from '../../dist/analysis/assemble/assemble.js';
import { passes } from '../../dist/analysis/index.js';
import { packagedStylesheets } from '../../dist/io/assets.js';
import { sourceOf } from '../../dist/io/files.js';
import { packagedChecker } from '../../dist/jobs/checker.js';
import { detectLanguage, languageFor } from '../../dist/languages/index.js';
import { linesOfPage } from '../../dist/model/layout.js';
import { encode } from '../../dist/pipeline/encode.js';
import { publish, stylesheetNames } from '../../dist/pipeline/publish.js';
import { textLayer } from '../../dist/readers/text-layer.js';
import { recoverSource } from '../../dist/tei/recover.js';
import { writeEdition } from '../../dist/tei/write.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = join(root, 'samples/yongkang-2021-07-29/page1.txt');
const source = sourceOf('page1.txt', readFileSync(page));
const input = { name: 'page1', files: [source], open: () => undefined };
const stylesheets = packagedStylesheets(stylesheetNames);
const check = packagedChecker();
const options = { version: '0.0.0', check };

/** CPU milliseconds of one call, amortised; the first calls warm up. */
async function cost(work, times = 60) {
  for (let at = 0; at < 15; at += 1) await work();
  const before = process.cpuUsage();
  for (let at = 0; at < times; at += 1) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

const read = (await textLayer.read(input, {})).value;
const texts = linesOfPage(read.pages[0]).map(({ text }) => text);
const language = languageFor(detectLanguage(texts).tag);
const analysed = { issue: read, language, findings: [] };
const findings = analyse(analysed, passes);
const assembled = () => assemble(read, findings, { language, languageFor, passes }).value;
const edition = assembled();
const fileOf = () => 'page1.xml';
const writing = { metadata: {}, version: '0.0.0', languageName: (tag) => tag, name: 'page1', fileOf };
const [tei] = writeEdition(edition, writing);
const issue = (await encode(input, options)).value;

const stages = {
  read: () => textLayer.read(input, {}),
  'detect language': () => detectLanguage(texts),
  analyse: () => analyse(analysed, passes),
  assemble: assembled,
  write: () => writeEdition(edition, writing),
  recover: () => recoverSource(tei, 'page1.xml'),
  'check (schema and rules)': () => check(tei, 'page1.xml', {}),
  'render HTML and text': () => publish(issue, stylesheets),
  'all of it': async () => publish((await encode(input, options)).value, stylesheets),
};
console.log(`seed page, ${source.bytes.length} bytes, ${texts.length} lines; CPU ms a page, amortised`);
for (const [name, work] of Object.entries(stages)) console.log(`  ${name.padEnd(26)} ${(await cost(work)).toFixed(1)}`);
console.log(`  aim: all of it ≤ 30; memory of this process ${Math.round(process.memoryUsage().rss / 1e6)} MB`);

const out = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
const times = [1, 2, 3, 4, 5].map(() => {
  const start = performance.now();
  const { stderr } = spawnSync('/usr/bin/env', [
    process.execPath,
    join(root, 'dist/program/main.js'),
    'build',
    page,
    '-o',
    out,
    '-q',
  ]);
  if (stderr.length > 0) console.log(String(stderr));
  rmSync(out, { recursive: true, force: true });
  return performance.now() - start;
});
console.log(
  `one page cold, whole process: ${Math.round(Math.min(...times))}–${Math.round(Math.max(...times))} ms (aim ≤ 1500)`,
);
