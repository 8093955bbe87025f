/** What large pages cost: CPU of one full ALTO page and of PDF pages through the whole line, and the memory of an issue of 64 full pages. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceOf } from '../../dist/io/files.js';
import { packagedChecker } from '../../dist/jobs/checker.js';
import { encode } from '../../dist/pipeline/encode.js';
import { largePage, writeLargeIssue } from './large-issue.mjs';

const options = { version: '0.0.0', check: packagedChecker() };

/** CPU milliseconds of one source to valid TEI, warm. */
async function cost(source) {
  const input = { name: 'page', files: [source], open: () => undefined };
  for (let at = 0; at < 8; at += 1) await encode(input, options);
  const before = process.cpuUsage();
  const times = 10;
  for (let at = 0; at < times; at += 1) await encode(input, options);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

const alto = sourceOf('1.xml', Buffer.from(largePage(1)));
const spent = await cost(alto);
const megabytes = alto.bytes.length / 1e6;
console.log(
  `ALTO page of ${megabytes.toFixed(1)} MB to valid TEI, warm: ${spent.toFixed(0)} ms CPU, ${((spent / megabytes) * 2).toFixed(0)} ms for 2 MB (aim ≤ 200)`,
);

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
// Real pages, where the folder with them is at hand.
const shared = ['../../../shared', '../../../../shared']
  .map((path) => here(`${path}/bench/dev/zh-modern`))
  .find(existsSync);
const printed = shared === undefined ? [] : readdirSync(shared).filter((name) => name.endsWith('.pdf'));
for (const path of [here('../../samples/formats/pdf/page.pdf'), ...printed.map((name) => join(shared, name))]) {
  const source = sourceOf('page.pdf', readFileSync(path));
  const kilobytes = (source.bytes.length / 1000).toFixed(0);
  console.log(`PDF of ${kilobytes} kB to valid TEI, warm: ${(await cost(source)).toFixed(0)} ms CPU (aim ≤ 150)`);
}

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
writeLargeIssue(join(folder, 'issue'), 64);
const program = here('../../dist/program/main.js');
const report = `process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS))`;
const preload = `data:text/javascript,${encodeURIComponent(report)}`;
const { stderr } = spawnSync(
  process.execPath,
  ['--import', preload, program, 'encode', join(folder, 'issue'), '-o', join(folder, 'tei'), '-q'],
  { encoding: 'utf8', maxBuffer: 1 << 28 },
);
const peak = Number(/peak (?<kilobytes>\d+)/u.exec(stderr)?.groups.kilobytes) / 1000;
console.log(`64 such pages as one issue: ${peak.toFixed(0)} MB at the most (aim ≤ 500)`);
rmSync(folder, { recursive: true });
