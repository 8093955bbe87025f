/** The encodingDesc: how the text was made from its source lines, stated so that a reader can undo it. */
import { writeCharDecl } from './characters.ts';
import type { HeaderContext } from './header-context.ts';

const itemTypes: Readonly<Record<string, string>> = {
  article: 'news article, one story',
  brief: 'brief, one of a list or alone',
  briefs: 'list of briefs under one heading',
  advert: 'advertisement',
  notice: 'public or legal notice, announcement, listing',
  letter: 'letter to the editor',
  section: 'section that holds several items',
  nameplate: 'title of the newspaper as printed',
  imprint: 'printer and publisher statement',
  furniture: 'text that belongs to the page',
};

/** Writes the encodingDesc of a page. */
export function writeEncodingDescription(context: HeaderContext): void {
  const { writer, metadata, version, record, name } = context;
  writer.block('encodingDesc', {}, () => {
    const purpose =
      'Encodes the columns, articles, headlines, bylines, datelines and jumps of a newspaper page, with nothing of its source lost.';
    writer.block('projectDesc', {}, () => writer.line('p', {}, () => writer.text(metadata.project ?? purpose)));
    writer.block('appInfo', {}, () => {
      writer.block('application', { ident: 'broadsheet', version }, () =>
        writer.line('label', {}, () => writer.text('Broadsheet')),
      );
    });
    writeEditorialDeclaration(context);
    if (record.letterSpaced) {
      writer.block('tagsDecl', {}, () => {
        const rendition = { 'xml:id': `${record.page}.letterspaced`, scheme: 'css' };
        writer.line('rendition', rendition, () => writer.text('letter-spacing: 0.5em;'));
      });
    }
    if (record.pagePointers) {
      writer.block('listPrefixDef', {}, () => {
        const rule = {
          ident: 'page',
          matchPattern: '([0-9A-Za-z]+)',
          replacementPattern: `${encodeURIComponent(name)}_p$1.xml`,
        };
        writer.block('prefixDef', rule, () =>
          writer.line('p', {}, () =>
            writer.text('A page of the same issue, by its printed number; it need not be present.'),
          ),
        );
      });
    }
    writeTaxonomy(context);
    writeCharDecl(writer, record.page, record.characters);
  });
}

function writeEditorialDeclaration({ writer, record, edition }: HeaderContext): void {
  const declare = (element: string, attributes: Readonly<Record<string, string>>, text: string): void =>
    writer.block(element, attributes, () => writer.line('p', {}, () => writer.text(text)));
  const textLayer = edition.issue.format === 'text-layer';
  writer.block('editorialDecl', {}, () => {
    declare(
      'normalization',
      {},
      [
        textLayer
          ? 'Every line of the text layer stands verbatim, blank lines included, in sourceDoc: joined with the line end that the digital source states, the lines give the file again byte for byte; a file that ends with a line end has an empty last line.'
          : 'Every line of the source stands verbatim in sourceDoc.',
        'In text, white space at line edges is dropped.',
        record.letterSpaced
          ? 'On lines marked rend="letterspaced", spaces that came from justified setting are dropped.'
          : '',
        record.characters.size > 0 ? 'A character that XML cannot hold is written as g and declared in charDecl.' : '',
        'No other character is added, dropped or changed.',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    );
    declare(
      'hyphenation',
      { eol: record.hyphens ? 'some' : 'none' },
      'An lb with break="no" joins two lines without a space, one with break="maybe" leaves it undecided (display lines of headlines), and any other stands for a space. An end-of-line hyphen is kept in pc: force="weak" is no part of the word, "strong" is, "inter" is not decided.',
    );
    declare('punctuation', { marks: 'all' }, 'All punctuation is kept in the content, marks before a byline included.');
    declare('quotation', { marks: 'all' }, 'Quotation marks are kept as characters.');
    declare(
      'segmentation',
      {},
      `One div an item, in reading order; headlines that the source gives elsewhere stand first in their div. Each lb points with corresp to the source line that begins there. A cb says where a text column begins; its n counts the columns in reading order.${record.grids ? ' A milestone before it says into how many columns the page is cut from there on.' : ''}`,
    );
    declare(
      'interpretation',
      {},
      'Elements with resp="#…pass.…" are inferred; cert is the probability that the inference is right, and a certainty in standOff says why. resp="#…src.…" marks structure taken from the source, resp="#…ed.…" an editor\'s ruling.',
    );
  });
}

function writeTaxonomy({ writer, record }: HeaderContext): void {
  const { page, itemTypes: used, headless } = record;
  if (used.size === 0 && !headless) return;
  writer.block('classDecl', {}, () => {
    writer.block('taxonomy', { 'xml:id': `${page}.unit` }, () => {
      const category = (id: string, text: string): void =>
        writer.block('category', { 'xml:id': id }, () => writer.line('catDesc', {}, () => writer.text(text)));
      for (const type of [...used].sort()) category(`${page}.unit.${type}`, itemTypes[type] ?? type);
      if (headless)
        category(`${page}.no-head`, 'an article for which the source gives no headline; the reason stands in standOff');
    });
  });
}
