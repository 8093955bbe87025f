/** Compiles the entry stylesheets of xslt/ to dist/xslt/*.sef.json, unless their sources are unchanged since the last time. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'xslt');
const output = join(root, 'dist', 'xslt');
const compiler = createRequire(import.meta.url).resolve('xslt3/xslt3.js');

/** One hash of every file below xslt/: modules, style sheet and words are all compiled in. */
function hashOfSources() {
  const hash = createHash('sha256');
  hash.update(readFileSync(createRequire(import.meta.url).resolve('xslt3/package.json')));
  const files = readdirSync(sources, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files)
    hash
      .update(`${relative(sources, file)}\n`)
      .update(readFileSync(file))
      .update('\n');
  return hash.digest('hex');
}

function compile(entry) {
  return new Promise((resolve, reject) => {
    const target = join(output, entry.replace(/\.xsl$/u, '.sef.json'));
    // Two builds may run at once (tests do); each writes a file of its own and puts it in place whole.
    const draft = `${target}.${process.pid}`;
    const child = spawn(
      process.execPath,
      [compiler, `-xsl:${join(sources, entry)}`, `-export:${draft}`, '-nogo', '-relocate:on'],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let talk = '';
    child.stdout.on('data', (chunk) => (talk += chunk));
    child.stderr.on('data', (chunk) => (talk += chunk));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0 && existsSync(draft)) {
        renameSync(draft, target);
        resolve(undefined);
      } else reject(new Error(`xslt/${entry} does not compile:\n${talk}`));
    });
  });
}

const entries = readdirSync(sources).filter((name) => name.endsWith('.xsl'));
const stamp = join(output, 'sources.sha256');
const hash = hashOfSources();
const isCurrent =
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === hash &&
  entries.every((entry) => existsSync(join(output, entry.replace(/\.xsl$/u, '.sef.json'))));

if (!isCurrent) {
  mkdirSync(output, { recursive: true });
  try {
    await Promise.all(entries.map(compile));
    writeFileSync(stamp, hash);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
