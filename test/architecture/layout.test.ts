/** The shape of the repository: every list names every file beside it, files stay small, and nothing foreign slips in. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const skipped = new Set(['node_modules', 'dist', '.git', 'coverage', 'out', '.cache']);

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (skipped.has(entry.name)) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const files = filesBelow('');
const code = files.filter((path) => /^(?:src|test|\.ci)\/.*\.(?:ts|mjs|cjs)$/u.test(path));

describe('the top level', () => {
  test('holds what is agreed and dot-files', () => {
    const allowed = [
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'src',
      'schema',
      'xslt',
      'samples',
      'test',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
    ];
    const found = readdirSync(root).filter((name) => !name.startsWith('.') && !skipped.has(name));
    expect(found.filter((name) => !allowed.includes(name))).toEqual([]);
  });
});

describe('every list names every file beside it', () => {
  test.each(['readers', 'languages', 'exporters', 'cli/commands'])('src/%s', (folder) => {
    const list = join(root, 'src', folder, 'index.ts');
    if (!existsSync(list)) return;
    const text = readFileSync(list, 'utf8');
    const listed = readdirSync(join(root, 'src', folder)).filter((name) => isListed(folder, name));
    expect(listed.filter((name) => !text.includes(`./${name}`))).toEqual([]);
  });
});

/** Files of a folder that its list must name: each defines one of the things the list is of. */
function isListed(folder: string, name: string): boolean {
  if (!name.endsWith('.ts') || name === 'index.ts') return false;
  const text = readFileSync(join(root, 'src', folder, name), 'utf8');
  return /^export const \w+: (?:Reader|Language|Exporter|Command)\b|^export const \w+ = define(?:Language|Reader|Exporter)\(/mu.test(
    text,
  );
}

describe('every source file', () => {
  test('says in its first line what it is for', () => {
    const silent = code.filter((path) => !/^(?:#![^\n]*\n)?(?:\/\*\*(?:\n \*)? \S|\/\/ \S|# \S)/u.test(read(path)));
    expect(silent).toEqual([]);
  });

  test('has at most 400 lines', () => {
    // Tables of data may be longer: they are read as lists.
    const long = code.filter((path) => !/\/(?:tables|data)\//u.test(path) && read(path).split('\n').length > 401);
    expect(long).toEqual([]);
  });

  test('has a name that says what it holds', () => {
    const vague = code.filter((path) => /(?:^|\/)(?:utils?|helpers?|common|misc|manager|base|core)\.\w+$/u.test(path));
    expect(vague).toEqual([]);
  });

  test('has no TODO without an issue number', () => {
    expect(code.filter((path) => /^\s*(?:\/\/|\*|\/\*\*)\s*TODO\b(?!\s*#\d)/mu.test(read(path)))).toEqual([]);
  });
});

describe('the repository', () => {
  test('names no machine path and no registry address', () => {
    const foreign = new RegExp(
      ['/work' + '/', '/root' + '/\\.', 'registry\\.npm' + 'js\\.org', 'deb\\.deb' + 'ian\\.org'].join('|'),
      'u',
    );
    const found = files.filter((path) => statSync(join(root, path)).size < 2_000_000 && foreign.test(read(path)));
    expect(found).toEqual([]);
  });

  test('keeps addresses out of the lock file', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });
});
