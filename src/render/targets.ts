/** What TEI can be rendered as. A new form is an entry stylesheet in xslt/ and a line in this list. */
import { layOutColumns } from './columns.ts';
import type { CompiledStylesheet, Parameters } from './transform.ts';

export interface Target {
  readonly id: string;
  /** Name of the entry stylesheet in xslt/, without its extension. */
  readonly stylesheet: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly parameters: Parameters;
  /** What remains to be done to the stylesheet's output; absent: nothing. */
  readonly finish?: (text: string) => string;
  /** Whether an element's text stands in one stretch, so that a map back to the TEI can be made. */
  readonly isMapped?: true;
  /** Made only where it is asked for by name. */
  readonly onRequest?: true;
}

export const targets = [
  { id: 'html', stylesheet: 'html', extension: '.html', mediaType: 'text/html', parameters: {} },
  {
    id: 'text-reading',
    stylesheet: 'text',
    extension: '.reading.txt',
    mediaType: 'text/plain',
    parameters: { form: 'reading' },
    isMapped: true,
  },
  {
    id: 'text-columns',
    stylesheet: 'text',
    extension: '.columns.txt',
    mediaType: 'text/plain',
    parameters: { form: 'columns' },
    finish: layOutColumns,
    onRequest: true,
  },
  {
    id: 'text-lines',
    stylesheet: 'text',
    extension: '.lines.txt',
    mediaType: 'text/plain',
    parameters: { form: 'lines' },
    finish: restoreCharacters,
    isMapped: true,
  },
] as const satisfies readonly Target[];

/** The targets made where none is asked for. */
export const usualTargets: readonly Target[] = targets.filter((target: Target) => target.onRequest !== true);

/** HTML laid out for paper, from which a browser prints PDF: the page as printed, on a sheet that has room for its columns. */
export const sheet: Target = {
  id: 'sheet',
  stylesheet: 'html',
  extension: '.html',
  mediaType: 'text/html',
  parameters: { form: 'printed', sheet: 'A3' },
};

/** Compiled stylesheets by the name of their entry stylesheet. */
export type Stylesheets = Readonly<Record<string, CompiledStylesheet>>;

/** XSLT cannot put out a character that XML forbids: its number comes between two noncharacters and is put right here. */
function restoreCharacters(text: string): string {
  return text.replace(/\uFDD0([0-9A-F]+)\uFDD1/gu, (whole, digits: string) => {
    const codepoint = Number.parseInt(digits, 16);
    return codepoint <= 0x10ffff ? String.fromCodePoint(codepoint) : whole;
  });
}
