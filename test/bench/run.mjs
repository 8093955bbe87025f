/** Runs every benchmark beside this file, each in a process of its own: `npm run bench`, or `npm run bench -- page` for one. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const wanted = process.argv.slice(2);
const folder = new URL('.', import.meta.url);
const benches = readdirSync(folder).filter(
  (name) => name.endsWith('.bench.mjs') && (wanted.length === 0 || wanted.some((word) => name.startsWith(word))),
);
for (const name of benches) {
  console.log(`\n== ${name.replace('.bench.mjs', '')}`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(new URL(name, folder))], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
