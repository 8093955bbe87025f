/** What a large issue costs: CPU of one full ALTO page through the whole line, and the memory of an issue of 64 such pages. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceOf } from '../../dist/io/files.js';
import { packagedChecker } from '../../dist/jobs/checker.js';
import { encode } from '../../dist/pipeline/encode.js';
import { largePage, writeLargeIssue } from './large-issue.mjs';

const source = sourceOf('1.xml', Buffer.from(largePage(1)));
const input = { name: 'page', files: [source], open: () => undefined };
const options = { version: '0.0.0', check: packagedChecker() };
for (let at = 0; at < 8; at += 1) await encode(input, options);
const before = process.cpuUsage();
const times = 10;
for (let at = 0; at < times; at += 1) await encode(input, options);
const { user, system } = process.cpuUsage(before);
const spent = (user + system) / 1000 / times;
const megabytes = source.bytes.length / 1e6;
console.log(
  `ALTO page of ${megabytes.toFixed(1)} MB to valid TEI, warm: ${spent.toFixed(0)} ms CPU, ${((spent / megabytes) * 2).toFixed(0)} ms for 2 MB (aim ≤ 200)`,
);

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
writeLargeIssue(join(folder, 'issue'), 64);
const program = fileURLToPath(new URL('../../dist/program/main.js', import.meta.url));
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
