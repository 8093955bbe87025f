/** Runs every transcript: the console blocks of the Markdown files here and of the READMEs are what a user really sees. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const program = join(root, 'dist/program/main.js');
const transcripts = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.md'));
const readmes = ['README.md', 'schema/README.md', 'xslt/README.md', 'samples/README.md', 'src/README.md'];
const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

interface Step {
  readonly command: string;
  readonly expected: string;
}

/** Files that a transcript sets up: blocks ```text file=NAME. */
function filesOf(markdown: string): [string, string][] {
  return [...markdown.matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gmu)].map(([, name = '', content = '']) => [
    name,
    content,
  ]);
}

/** Commands of the ```console blocks, each with what it prints. */
function stepsOf(markdown: string): Step[] {
  return [...markdown.matchAll(/^```console\n([\s\S]*?)^```$/gmu)].flatMap(([, block = '']) =>
    block
      .split(/^\$ /mu)
      .slice(1)
      .map((step) => {
        const [command = '', ...output] = step.split('\n');
        return { command, expected: output.join('\n').trimEnd() };
      }),
  );
}

/** A folder to run in, with a copy of the samples and a `broadsheet` on the path. */
function workplace(files: readonly [string, string][]): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  made.push(folder);
  cpSync(join(root, 'samples'), join(folder, 'samples'), { recursive: true });
  cpSync(join(root, 'schema'), join(folder, 'schema'), { recursive: true });
  mkdirSync(join(folder, '.bin'));
  writeFileSync(join(folder, '.bin/broadsheet'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, {
    mode: 0o755,
  });
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

function run(command: string, folder: string): string {
  const env = { ...process.env, PATH: `${join(folder, '.bin')}:${process.env.PATH}`, NO_COLOR: '1' };
  const { stdout, status } = spawnSync('bash', ['-c', `{ ${command}\n} 2>&1`], { cwd: folder, env, encoding: 'utf8' });
  const printed = stdout.replaceAll(`${folder}/`, '').trimEnd();
  return status === 0 ? printed : `${printed}\n[exit ${status}]`.trimStart();
}

/** `…` stands for anything: on a line of its own for any lines, inside a line for the rest of a word or line. */
function pattern(expected: string): RegExp {
  const escaped = expected.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const lines = escaped
    .split('\n')
    .map((line) => (line === '…' ? '(?:.*(?:\\n|$))*?' : `${line.replaceAll('…', '.*')}(?:\\n|$)`));
  return new RegExp(`^${lines.join('')}$`, 'u');
}

describe.skipIf(!existsSync(program))('transcripts', () => {
  test.each([
    ...transcripts.map((name) => `test/commands/${name}`),
    ...readmes.filter((name) => existsSync(join(root, name))),
  ])('%s', (path) => {
    const markdown = readFileSync(join(root, path), 'utf8');
    const folder = workplace(filesOf(markdown));
    for (const { command, expected } of stepsOf(markdown)) {
      const printed = run(command, folder);
      if (!pattern(expected).test(printed)) expect(`$ ${command}\n${printed}`).toBe(`$ ${command}\n${expected}`);
    }
  });
});
