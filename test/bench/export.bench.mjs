/** What an export costs: CPU of an issue of 16 pages to all targets, and the memory of 100 issues beside that of 10. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exporters } from '../../dist/pipeline/export.js';
import { writeLargeIssue } from './large-issue.mjs';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
const program = fileURLToPath(new URL('../../dist/program/main.js', import.meta.url));
const all = exporters.map(({ id }) => id).join();
const sidecar = {
  title: 'The Harbour Gazette',
  identifiers: [
    { type: 'LCCN', value: 'sn 86069873' },
    { type: 'MARCORG', value: 'xyz' },
  ],
  languages: ['en'],
  rights: { uri: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  repository: { name: 'Port Ellery Library', email: 'archive@example.org' },
  publication: { publisher: 'Port Ellery Library', date: '2024-02-01' },
};

/** Runs the program; gives its CPU in seconds and the most memory that it had, in MB. */
function run(...words) {
  const report = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); console.error('spent ' + (userCPUTime + systemCPUTime) / 1e6 + ' ' + maxRSS / 1000); })`;
  const preload = `data:text/javascript,${encodeURIComponent(report)}`;
  const { stderr, status } = spawnSync(process.execPath, ['--import', preload, program, ...words, '-q'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  const [, seconds, megabytes] = /spent (\S+) (\S+)/u.exec(stderr) ?? [];
  return { seconds: Number(seconds), megabytes: Number(megabytes) };
}

function writeSidecar(path, day) {
  const publication = { ...sidecar.publication, identifier: `10.5072/harbour.${day}` };
  writeFileSync(join(folder, path), JSON.stringify({ ...sidecar, date: day, number: day, publication }));
}

/** A page of 300 lines in four columns, about what a paper of small size prints. */
function leanPage() {
  const story = Array.from({ length: 48 }, (_, at) => `the council agreed on Monday to pay for pier ${at}`);
  return Array.from({ length: 6 }, (_, at) => [`STORY ${at + 1}`, '', ...story, '', ''].join('\n')).join('\n');
}

mkdirSync(join(folder, 'lean'));
for (let page = 10; page < 26; page += 1) writeFileSync(join(folder, `lean/${page}.txt`), leanPage());
writeLargeIssue(join(folder, 'full'), 16);
for (const [kind, lines] of [
  ['lean', 'pages of 300 lines'],
  ['full', 'pages of 2000 lines'],
]) {
  run('encode', kind, '-o', `${kind}-tei`);
  writeSidecar(`${kind}-tei/issue.json`, '1905-07-13');
  const { seconds, megabytes } = run(
    'export',
    `${kind}-tei`,
    '--to',
    all,
    '--base-url',
    'https://example.org',
    '-o',
    kind + 1,
  );
  const aim = kind === 'lean' ? ' (aim ≤ 2 s)' : '';
  console.log(`16 ${lines} to all targets: ${seconds.toFixed(1)} s CPU${aim}, ${megabytes.toFixed(0)} MB`);
}

for (const count of [10, 100]) {
  for (let at = 0; at < count; at += 1) {
    const day = new Date(Date.UTC(1905, 6, 1 + at)).toISOString().slice(0, 10);
    mkdirSync(join(folder, `year${count}/${day}`), { recursive: true });
    copyFileSync(join(folder, 'full-tei/full_p1.xml'), join(folder, `year${count}/${day}/${day}.xml`));
    writeSidecar(`year${count}/${day}/issue.json`, day);
  }
  const { seconds, megabytes } = run('export', `year${count}`, '--to', 'bagit,mets,ocfl', '-o', `packages${count}`);
  console.log(
    `${count} issues of a full page to three targets: ${megabytes.toFixed(0)} MB, ${seconds.toFixed(1)} s CPU`,
  );
}
rmSync(folder, { recursive: true });
