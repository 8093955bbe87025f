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
      '<a href="期/a.html#p1-a1">1</a> <a href="https://example.org/">out</a> <img src="data:image/png;base64,AA" alt="">',
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
  "<SCRIPT SRC='https://x.example/a.js'></SCRIPT>",
  '<link href="//x.example/a.css" rel="stylesheet">',
  '<link rel=icon href=https://x.example/a.png>',
  '<img srcset="https://x.example/a.png 2x" alt="">',
  '<video poster="HTTPS://x.example/a.png"></video>',
  '<svg><use xlink:href="https://x.example/a.svg#b"/></svg>',
  '<p style="background: url(https://x.example/a.png)">',
  '<style>@import "https://x.example/a.css"</style>',
  '<style>@font-face { src: url("https://x.example/a.woff") }</style>',
  '<meta http-equiv="refresh" content="0; url=https://x.example/">',
])('%s asks something of elsewhere', (html) => {
  expect(found({ 'a.html': html }).map((row) => row.slice(0, 14))).toEqual(['XSL-012 a.html']);
});

it.each(['<img src=b.png alt>', "<a href='b.html'>b</a>", '<a href="%zz">b</a>', '<style>@import "b.css"</style>'])(
  '%s names a file that is not there',
  (html) => {
    expect(found({ 'a.html': html }).map((row) => row.slice(0, 14))).toEqual(['XSL-010 a.html']);
  },
);

it('what a style sheet fetches is looked at too', () => {
  const css = '/* url(c.png) */\n@import "https://x.example/z.css"; p { background: url(b.png) }';
  expect(found({ 'a.css': css })).toEqual(['XSL-012 a.css:2:1', 'XSL-010 a.css:2:52']);
});

it.each(['/site/style.css', 'file:///home/me/a.html', 'C:\\edition\\a.png', '\\\\server\\a.png'])(
  '%s is right on one machine only',
  (address) => {
    expect(found({ 'a.html': `<a href="${address}">a</a>` })).toEqual(['XSL-014 a.html:1:1']);
  },
);

it('a picture says what it shows, or that it is decoration', () => {
  const pictures = ['', ' alt', ' alt=""', ' alt="The quay"'].map((alt) => `<img src="data:,"${alt}>`);
  expect(found({ 'a.html': pictures.join('\n') })).toEqual(['XSL-013 a.html:1:1']);
});

it.each([
  ['<body><div id="app"></div><noscript>Turn on scripts</noscript><script>fill()</script></body>', true],
  ['<body><main><!-- text --></main><footer>Imprint</footer><script src="data:,"></script></body>', true],
  ['<body><main><p>Text</p></main><script>fill()</script></body>', false],
  ['<body><main></main></body>', false],
])('%s has nothing to read without scripts: %s', (html, isEmpty) => {
  expect(found({ 'a.html': html })).toEqual(isEmpty ? ['XSL-015 a.html:undefined:undefined'] : []);
});

it('comments and scripts name nothing', () => {
  expect(
    found({ 'a.html': '<!-- <a href="b.html"> --><script>const a = \'<a id="x" href="b.html">\';</script>' }),
  ).toEqual([]);
});

it('an address with a reference in it is read as a browser reads it', () => {
  expect(found({ 'a.html': '<a href="b&amp;c.html#x&#x79;">b</a>', 'b&c.html': '<p id=xy>' })).toEqual([]);
});
