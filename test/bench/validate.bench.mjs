/** Validating files: one cold, a folder of 1,000 pages, what the rules add; beside jing and xmllint where they are installed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newspaperSchema } from '../../dist/io/schemas.js';
import { validateTei } from '../../dist/validate/validate-tei.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'dist/program/main.js');
const grammar = join(root, 'schema/newspaper.rng');
const folder = mkdtempSync(join(tmpdir(), 'validate-bench-'));
const source = join(root, 'samples/yongkang-2021-07-29/page1.txt');
spawnSync(process.execPath, [program, 'encode', '--quiet', '--output', folder, source]);
const page = join(folder, 'page1.xml');
const text = readFileSync(page, 'utf8');
const hasTool = (name) => spawnSync(name, ['--version']).error === undefined;

/** Wall and CPU seconds of a command, the best of some runs. */
function run(label, times, command, ...words) {
  let best = { wall: Number.POSITIVE_INFINITY, cpu: Number.POSITIVE_INFINITY };
  for (let at = 0; at < times; at++) {
    const start = performance.now();
    const script = `${[command, ...words].map((word) => `'${word}'`).join(' ')} > /dev/null 2>&1; times`;
    const { stdout } = spawnSync('bash', ['-c', script], { encoding: 'utf8', cwd: folder });
    const wall = (performance.now() - start) / 1000;
    const [minutes, seconds] = (/(\d+)m([\d.]+)s \S+\s*$/u.exec(stdout) ?? []).slice(1).map(Number);
    if (wall < best.wall) best = { wall, cpu: minutes * 60 + seconds };
  }
  console.log(`${label.padEnd(44)} wall ${best.wall.toFixed(2)} s   user CPU ${best.cpu.toFixed(2)} s`);
}

console.log(`one page of ${text.length} characters, cold`);
run('broadsheet validate, grammar and rules', 5, process.execPath, program, 'validate', page);
run('broadsheet validate, grammar only', 5, process.execPath, program, 'validate', '--rules', 'off', page);
if (hasTool('jing')) run('jing', 5, 'jing', grammar, page);
if (hasTool('xmllint')) run('xmllint', 3, 'xmllint', '--noout', '--relaxng', grammar, page);

mkdirSync(join(folder, 'pages'));
const names = Array.from({ length: 1000 }, (_, at) => join('pages', `p${at}.xml`));
for (const name of names) writeFileSync(join(folder, name), text);
console.log(`1,000 such pages, ${((text.length * 1000) / 1e6).toFixed(0)} million characters`);
run('broadsheet validate, grammar and rules', 2, process.execPath, program, 'validate', 'pages');
run('broadsheet validate, grammar only', 2, process.execPath, program, 'validate', '--rules', 'off', 'pages');
run(
  'broadsheet validate, grammar only, one thread',
  2,
  process.execPath,
  program,
  'validate',
  '--rules',
  'off',
  '--workers',
  '1',
  'pages',
);
if (hasTool('jing')) run('jing, one process', 2, 'jing', grammar, ...names);
rmSync(folder, { recursive: true });

const schemas = [newspaperSchema()];
const best = (work) => {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < 200; at++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
};
const grammarOnly = best(() => validateTei(text, 'page.xml', { schemas, rules: false }));
const withRules = best(() => validateTei(text, 'page.xml', { schemas }));
console.log(`warm, best of 200: grammar ${grammarOnly.toFixed(2)} ms, with rules ${withRules.toFixed(2)} ms`);
console.log(`the rules add ${((withRules / grammarOnly - 1) * 100).toFixed(0)} %`);
