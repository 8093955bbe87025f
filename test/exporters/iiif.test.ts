/** IIIF manifests we write, against the schema of the IIIF validator, and our judgement on bad ones. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { iiifChecker } from '../../src/exporters/iiif/check.ts';
import { iiif } from '../../src/exporters/iiif/index.ts';
import type { ExportIssue } from '../../src/exporters/issue/export-issue.ts';
import { sharedPath } from '../shared-folder.ts';
import { bareIssue, folderOf, harbourIssue, textOf, written } from './memory-package.ts';

const baseUrl = 'https://example.org/news';
const schemaPath = sharedPath('oracles/iiif/schema/iiif_3_0.json');

/** The harbour issue with coordinates at half the size of its images. */
const placedIssue: ExportIssue = {
  ...harbourIssue,
  pages: harbourIssue.pages.map((page) => ({
    ...page,
    unit: 'mm10',
    width: 1000,
    height: 1500,
    blocks: [
      {
        id: `${page.id}.z1`,
        box: { x: 100, y: 200, width: 300, height: 60 },
        lines: [{ id: `${page.id}.l1`, text: 'The pier is open.', box: { x: 100, y: 200, width: 300, height: 60 } }],
      },
    ],
  })),
  items: harbourIssue.items.map((item) => ({
    ...item,
    parts: item.parts.map((part) => ({ ...part, lines: [`p${part.page}.l1`] })),
  })),
};

function manifestOf(issue: ExportIssue): Record<string, unknown> {
  return JSON.parse(textOf(written(iiif, [issue], { baseUrl }), `${issue.name}/manifest.json`));
}

describe('a manifest', () => {
  test.skipIf(schemaPath === undefined)('satisfies the schema of the IIIF validator', () => {
    const schema: object = JSON.parse(readFileSync(schemaPath ?? '', 'utf8'));
    const check = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
    for (const issue of [harbourIssue, placedIssue, { ...bareIssue, metadata: { title: '港口报' } }]) {
      for (const [path, bytes] of written(iiif, [issue], { baseUrl }).files) {
        if (!/(?:manifest|collection)\.json$/u.test(path)) continue;
        check(JSON.parse(bytes.toString('utf8')));
        expect(check.errors ?? [], path).toEqual([]);
      }
    }
  });

  test('gives an article as a range over the canvases that it stands on', () => {
    const { structures } = manifestOf(placedIssue);
    expect(structures).toMatchObject([
      {
        items: [
          {
            label: { en: ['THE NEW PIER'] },
            items: [
              { id: `${baseUrl}/${placedIssue.name}/canvas/p1#xywh=200,400,600,120` },
              { id: `${baseUrl}/${placedIssue.name}/canvas/p2#xywh=200,400,600,120` },
            ],
          },
        ],
      },
    ]);
  });

  test('puts line text where it stands on the canvas', () => {
    const page = JSON.parse(textOf(written(iiif, [placedIssue], { baseUrl }), `${placedIssue.name}/lines/p1.json`));
    expect(page.items).toMatchObject([
      {
        motivation: 'supplementing',
        body: { value: 'The pier is open.', language: 'en' },
        target: `${baseUrl}/${placedIssue.name}/canvas/p1#xywh=200,400,600,120`,
      },
    ]);
  });

  test('paints nothing and names no region where there is neither image nor place', () => {
    const { items } = manifestOf({ ...bareIssue, metadata: { title: '港口报' } });
    expect(items).toMatchObject([{ items: [{ items: [] }] }]);
  });

  test('writes rights in the one form that viewers compare', () => {
    expect(manifestOf(harbourIssue).rights).toBe('http://creativecommons.org/publicdomain/zero/1.0/');
  });

  test('says in words what it cannot give as rights', () => {
    const rights = { uri: 'https://press.example/rights', holder: 'Harbour Press' };
    const manifest = manifestOf({ ...harbourIssue, metadata: { ...harbourIssue.metadata, rights } });
    expect(manifest.rights).toBeUndefined();
    expect(manifest.requiredStatement).toMatchObject({
      value: { none: ['https://press.example/rights — Harbour Press'] },
    });
  });

  test('percent-encodes file names in addresses and keeps them in paths', () => {
    const made = written(iiif, [{ ...harbourIssue, name: '港口 1%' }], { baseUrl });
    expect([...made.files.keys()]).toContain('港口 1%/images/p1-page 1.jpg');
    expect(textOf(made, '港口 1%/manifest.json')).toContain(
      `${baseUrl}/%E6%B8%AF%E5%8F%A3%201%25/images/p1-page%201.jpg`,
    );
  });

  test('is not made without an address', () => {
    expect(written(iiif).diagnostics.map(({ code }) => code)).toEqual(['PKG-301']);
  });
});

describe('the judgement on IIIF', () => {
  const good = written(iiif, [placedIssue], { baseUrl }).files;
  const judge = (change: (manifest: Record<string, unknown>) => void): readonly string[] => {
    const manifest = manifestOf(placedIssue);
    change(manifest);
    const files = new Map<string, string | Uint8Array>([...good, ['x/manifest.json', JSON.stringify(manifest)]]);
    return [...iiifChecker.check(folderOf(files, { below: 'x/' }))].map(({ code }) => code);
  };

  test('finds nothing in what we write', () => {
    const folder = folderOf(good);
    expect(iiifChecker.recognises(folder)).toBe(true);
    expect([...iiifChecker.check(folder)]).toEqual([]);
  });

  test.each<[string, (manifest: Record<string, unknown>) => void]>([
    ['PKG-303', (manifest) => Object.assign(manifest, { items: [...list(manifest.items), list(manifest.items)[0]] })],
    ['PKG-304', (manifest) => Object.assign(manifest, { items: list(manifest.items).slice(1) })],
    ['PKG-305', (manifest) => Object.assign(manifest, { rights: 'https://example.org/ours' })],
    ['PKG-306', (manifest) => Object.assign(manifest, { label: 'a title' })],
  ])('says %s', (code, change) => {
    expect(judge(change)).toContain(code);
  });

  test('says PKG-302 of a file that is no JSON', () => {
    const folder = folderOf([['manifest.json', '{ "@context": "http://iiif.io/api/presentation/3/context.json"']]);
    expect([...iiifChecker.check(folder)].map(({ code }) => code)).toEqual(['PKG-302']);
  });
});

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
