/** Citations say what is known and how sure it is, in the forms that reference managers read. */
import { describe, expect, it } from 'vitest';
import { writeBibTex, writeCslJson, writeRis } from '../../src/render/site/citations.ts';

const item = {
  paper: 'The Tideway Packet',
  'is-paper-known': true,
  paperLanguage: 'en',
  date: '1898-05-03',
  edtf: '1898-05-03',
  'date-words': 'Tuesday, 3 May 1898',
  place: 'Oxmouth',
  publisher: 'Ebb & Sons',
  issn: '',
  volume: '',
  number: '112',
  edition: 'Evening',
  rights: '',
  title: 'A lamp ~ for 100 % of the bar',
  authors: ['M. Tern', 'Ann Pole'],
  pages: ['1', '2'],
  section: 'Shipping',
  language: 'en',
};
const issued = (date: string, edtf: string) => JSON.parse(writeCslJson({ ...item, date, edtf }, 'k', ''))[0].issued;
const risDate = (date: string, edtf: string) => /DA {2}- (.*)\r/u.exec(writeRis({ ...item, date, edtf }, ''))?.[1];

it('RIS has an author a line, and ends its record', () => {
  const ris = writeRis(item, 'https://papers.example/p1-a1.html');
  expect(ris).toMatch(/^TY {2}- NEWS\r\n.*AU {2}- M\. Tern\r\nAU {2}- Ann Pole\r\n.*ER {2}- \r\n$/su);
  expect(ris).toContain('ET  - Evening\r\nSP  - 1, 2\r\n');
});

it('BibTeX keeps names whole and escapes what TeX would read', () => {
  const bib = writeBibTex(item, 'packet-p1.a1', '');
  expect(bib).toContain('@article{packet-p1-a1,');
  expect(bib).toContain('author = {{M. Tern} and {Ann Pole}}');
  expect(bib).toContain('title = {{A lamp \\textasciitilde{} for 100 \\% of the bar}}');
  expect(bib).toContain('publisher = {Ebb \\& Sons}');
});

describe('a date', () => {
  it.each([
    ['1898-05-03', '1898-05-03', '1898/05/03'],
    ['1898-05', '1898-05~', '1898/05//1898-05~'],
    ['', '1914-08-01/1914-08-02', '///1914-08-01 to 1914-08-02'],
    ['', '', undefined],
  ])('%s, EDTF %s, is in RIS %s', (date, edtf, expected) => {
    expect(risDate(date, edtf)).toBe(expected);
  });

  it.each([
    ['1898-05-03', { 'date-parts': [[1898, 5, 3]] }],
    ['1898-05~', { 'date-parts': [[1898, 5]], circa: true }],
    [
      '1914-08-01/1914-08-02',
      {
        'date-parts': [
          [1914, 8, 1],
          [1914, 8, 2],
        ],
      },
    ],
    ['190X', { literal: '190X' }],
    ['', undefined],
  ])('EDTF %s is in CSL-JSON what citation processors read', (edtf, expected) => {
    expect(issued('', edtf)).toEqual(expected);
  });

  it('is in BibTeX the EDTF that biblatex reads, and left out in words', () => {
    expect(writeBibTex({ ...item, edtf: '1898-05~' }, 'k', '')).toContain('date = {1898-05~}');
    expect(writeBibTex({ ...item, date: '', edtf: 'Pfingsten' }, 'k', '')).not.toContain('date =');
  });
});
