/** Every sample gives exactly the outputs that stand beside it, and gives them twice. `npm run accept` rewrites them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { packagedJson, packagedStylesheets } from '../src/io/assets.ts';
import { encodeInput } from '../src/jobs/encode-inputs.ts';
import { publish, stylesheetNames } from '../src/pipeline/publish.ts';

const samples = new URL('../samples/', import.meta.url).pathname;
const cases = readdirSync(samples).filter((name) => existsSync(join(samples, name, 'case.json')));
const isCase = new Ajv().compile<{ input: string; options?: Record<string, string> }>(
  packagedJson('schema/case.schema.json'),
);
const stylesheets = packagedStylesheets(stylesheetNames);

/** Every output of a case, by its path below `expected/`; diagnostics are an output too. */
async function outputsOf(name: string): Promise<ReadonlyMap<string, string>> {
  const folder = join(samples, name);
  const described: unknown = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'));
  if (!isCase(described)) throw new Error(`${name}/case.json: ${JSON.stringify(isCase.errors)}`);
  const options = { version: '0.0.0', ...described.options };
  const { value, diagnostics } = await encodeInput(join(folder, described.input), options);
  const said = diagnostics.map(({ code, severity, place, message }) => {
    const where = [place.file.replace(folder, '').replace(/^\//u, ''), place.line, place.column].filter(
      (part) => part !== undefined,
    );
    return `${where.join(':')}: ${severity} ${code}: ${message}\n`;
  });
  const outputs = new Map([['diagnostics.txt', said.join('')]]);
  if (value === undefined) return outputs;
  const documents = value.corpus === undefined ? value.documents : [...value.documents, value.corpus];
  for (const { fileName, tei } of documents) outputs.set(`tei/${fileName}`, tei);
  for (const { path, content } of publish(value, stylesheets).value) outputs.set(path, content);
  return outputs;
}

describe.each(cases)('samples/%s', (name) => {
  test('gives the outputs that stand beside it', async () => {
    const outputs = await outputsOf(name);
    for (const [path, content] of outputs) {
      await expect(content).toMatchFileSnapshot(join(samples, name, 'expected', path));
    }
  });

  test('gives the same bytes twice', async () => {
    expect(await outputsOf(name)).toEqual(await outputsOf(name));
  });
});
