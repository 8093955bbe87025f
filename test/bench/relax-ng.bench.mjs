/** Speed of validation under tei_all.rng, beside jing where it is installed: `node test/bench/relax-ng.bench.mjs` after a build. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const dist = pathToFileURL(process.env.BROADSHEET_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url))).href;
const { compileSchema } = await import(`${dist}/relax-ng/schema.js`);
const { validate } = await import(`${dist}/relax-ng/validate.js`);

const shared = ['../../../shared/', '../../../../shared/']
  .map((up) => fileURLToPath(new URL(up, import.meta.url)))
  .find((folder) => existsSync(join(folder, 'oracles/tei/tei_all.rng')));
if (shared === undefined) {
  console.log('tei_all.rng is not here: nothing measured');
  process.exit(0);
}
const file = join(shared, 'oracles/tei/tei_all.rng');
const seed = readFileSync(join(shared, 'examples/seed-page.tei.xml'), 'utf8');

/** The seed page with its body repeated until the document has about this many bytes; ids stay unique. */
function grow(bytes) {
  const start = seed.indexOf('<body>') + 6;
  const end = seed.lastIndexOf('</body>');
  const body = seed.slice(start, end);
  const times = Math.max(0, Math.ceil((bytes - Buffer.byteLength(seed)) / Buffer.byteLength(body)));
  const more = Array.from({ length: times }, (_, n) => body.replace(/xml:id="([^"]+)"/gu, `xml:id="$1.${n}"`));
  return seed.slice(0, end) + more.join('') + seed.slice(end);
}

function measure(label, times, run) {
  const took = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  const sorted = took.toSorted((a, b) => a - b);
  const shown = [took[0], sorted[Math.floor(times / 2)], sorted[0]].map((ms) => ms.toFixed(1).padStart(8));
  console.log(`${label.padEnd(34)} first${shown[0]} ms   median${shown[1]} ms   best${shown[2]} ms`);
}

const text = readFileSync(file, 'utf8');
const compile = () => compileSchema({ file, text }, () => ({ reason: 'not in this benchmark' })).value;
const page = grow(58_000);
const book = grow(5_800_000);
let schema;
measure('compile tei_all.rng', 5, () => {
  schema = compile();
});
measure(`page of ${(Buffer.byteLength(page) / 1e3).toFixed(0)} KB`, 40, () => validate(schema, page, 'page.xml'));
measure(`document of ${(Buffer.byteLength(book) / 1e6).toFixed(1)} MB`, 5, () => validate(schema, book, 'book.xml'));
console.log(`resident memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);

if (spawnSync('jing', []).error === undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  for (const [name, content] of [
    ['page.xml', page],
    ['book.xml', book],
  ]) {
    writeFileSync(join(folder, name), content);
    measure(`jing, one process, ${name}`, 3, () => spawnSync('jing', [file, join(folder, name)]));
  }
  rmSync(folder, { recursive: true });
}
