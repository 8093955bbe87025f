/** The check of an edition finds what would spoil it, and nothing in a sound one. */
import { expect, it } from 'vitest';
import { checkEdition } from '../../src/render/index.ts';

const found = (files: Readonly<Record<string, string>>) =>
  [...checkEdition(Object.keys(files), (path) => files[path])].map(
    ({ code, place }) => `${code} ${place.file}:${place.line}:${place.column}`,
  );

it('a sound edition has no fault', () => {
  const files = {
    'index.html':
      '<a href="期/a.html#p1-a1">1</a> <a href="https://example.org/">out</a> <img src="data:image/png;base64,AA">',
    '期/a.html':
      '<link rel="canonical" href="https://example.org/a"><link rel="stylesheet" href="../style.css"><p id="p1-a1"><a href="#p1-a1">x</a>',
    'style.css': '',
  };
  expect(found(files)).toEqual([]);
});

it('a link to a file or an id that is not there is a fault', () => {
  expect(found({ 'a.html': '<p>\n<a href="b.html">b</a><a href="#x">x</a>' })).toEqual([
    'XSL-010 a.html:2:1',
    'XSL-010 a.html:2:23',
  ]);
});

it('an id that stands twice is a fault', () => {
  expect(found({ 'a.html': '<p id="x"></p><p id="x"></p>' })).toEqual(['XSL-011 a.html:1:15']);
});

it.each([
  '<script src="https://x.example/a.js"></script>',
  '<link href="//x.example/a.css" rel="stylesheet">',
  '<style>@import "a.css"</style>',
])('%s is a fault', (html) => {
  expect(found({ 'a.html': html })).toEqual(
    ['XSL-012 a.html:1:1'].map((row) => (html.startsWith('<style') ? 'XSL-012 a.html:1:8' : row)),
  );
});
