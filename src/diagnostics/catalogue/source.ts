/** SRC-…: page and issue files (ALTO, METS, PAGE …) that hold something which cannot be followed. */
import type { CatalogueRow } from '../row.ts';

export const source = {
  'SRC-001': {
    severity: 'warning',
    title: 'Coordinates left out',
    message: '{count} element(s) have coordinates that cannot be used, the first is {found}',
    meaning:
      'A box needs four finite numbers, a size that is not negative, and a place near the page. Other boxes are ignored, so that the text is kept but its place on the page is not known.',
    fix: 'repair the coordinates, if the order of the text turns out wrong',
  },
  'SRC-002': {
    severity: 'error',
    title: 'Page absent',
    message: 'page {page} is missing: there is no file “{path}” in the folder of the issue',
    meaning:
      'The index of the issue names a page file that is absent, or that lies outside the folder of the issue. The other pages are encoded.',
    fix: 'put the file where the index says, or leave the page out of the index',
  },
  'SRC-003': {
    severity: 'warning',
    title: 'Pointer without target',
    message: '{count} pointer(s) of the logical structure lead nowhere, the first is “{found}”',
    meaning: 'The structure names a block, line or word that no page file holds. What it stands for is not followed.',
    fix: 'check that the page files and the index are of the same delivery',
  },
  'SRC-004': {
    severity: 'info',
    title: 'Identifier used twice',
    message: '{count} identifier(s) stand more than once, the first is “{found}”',
    meaning: 'Pointers to such an identifier are taken to mean the first element that has it.',
    fix: 'make identifiers unique within the file',
  },
  'SRC-005': {
    severity: 'error',
    title: 'Issue without pages',
    message: 'no page of the issue could be read',
    meaning: 'The index names no page file that can be read.',
    fix: 'check that the page files stand beside the index',
  },
  'SRC-006': {
    severity: 'error',
    title: 'Structure goes in a circle',
    message: '“{found}” is a part of itself',
    meaning: 'The structure of the issue names a division that, directly or through others, contains it again.',
    fix: 'remove the pointer that closes the circle',
  },
  'SRC-007': {
    severity: 'error',
    title: 'Page element missing',
    message: 'the file has the root of {format}, but holds no page',
    meaning: 'The file is well-formed and of the right kind, but the element that stands for a page is absent.',
    fix: 'check that the file was written to its end',
  },
  'SRC-008': {
    severity: 'warning',
    title: 'Unknown namespace',
    message: 'the namespace “{found}” is no namespace of {format}; it is read as such all the same',
    meaning: 'The names of the elements are those of the format, so it is read, but it may be of a later version.',
    fix: 'correct the namespace',
  },
  'SRC-009': {
    severity: 'warning',
    title: 'Pages of several formats',
    message: 'this page is {format}, the first one is {first}',
    meaning: 'The folder mixes formats. Every page is read by the reader of its own format.',
    fix: 'ignore this if the mixture is meant',
  },
  'SRC-010': {
    severity: 'warning',
    title: 'Page missing',
    message: 'after page {before} comes page {after}',
    meaning: 'The page files are numbered, and a number is left out. The pages are encoded as they follow one another.',
    fix: 'check whether a page file is missing',
  },
  'SRC-011': {
    severity: 'error',
    title: 'PDF cannot be opened',
    message: 'the PDF cannot be read: {why}',
    meaning: 'The file is broken or truncated.',
    fix: 'download or export the PDF again',
  },
  'SRC-012': {
    severity: 'error',
    title: 'PDF is encrypted',
    message: 'the PDF is protected by a password',
    meaning: 'Its text cannot be read without the password.',
    fix: 'save it without a password first',
  },
  'SRC-013': {
    severity: 'error',
    title: 'PDF without text layer',
    message: 'none of the {pages} page(s) of the PDF has a text layer',
    meaning: 'The PDF holds pictures of pages only. Broadsheet reads text; it does not recognise characters.',
    fix: 'run OCR (optical character recognition) first, for example with tesseract, and give its ALTO, hOCR or PDF',
  },
  'SRC-014': {
    severity: 'warning',
    title: 'PDF page without text layer',
    message: 'page {page} of the PDF has no text layer',
    meaning: 'The page is a picture. It is encoded without text.',
    fix: 'run OCR (optical character recognition) on it first',
  },
  'SRC-015': {
    severity: 'info',
    title: 'Odd coordinates',
    message:
      '{count} element(s) reach beyond the edge of the page, have no extent or their corners swapped, the first is {found}',
    meaning:
      'TEI counts coordinates from 0, so what hangs over the upper or left edge is cut off there. A box of no width or no height is kept as it is; swapped corners are put right.',
    fix: 'repair the coordinates, if the order of the text turns out wrong',
  },
  'SRC-016': {
    severity: 'info',
    title: 'Lines without coordinates',
    message: '{count} line(s) have no coordinates, the first stands here',
    meaning: 'Their text is kept, but where they stand on the page is not known; the order is that of the file.',
    fix: 'export the page with coordinates, if the order of the text turns out wrong',
  },
  'SRC-017': {
    severity: 'info',
    title: 'Another METS named',
    message: 'the structure names another METS, “{found}”, which is not followed',
    meaning:
      'The METS of a newspaper, a year and its issues name one another. One input is one issue: what other files say is not part of it.',
    fix: 'give the other METS as an input of its own, if its pages are wanted',
  },
  'SRC-018': {
    severity: 'error',
    title: 'Several issues in one folder',
    message: 'this index lists pages of its own; only the issue of “{other}” is read',
    meaning: 'A folder is one issue. It holds the METS or DIDL of several, as the folder of a newspaper does.',
    fix: 'give the folder or the index of each issue as an input of its own: “broadsheet build newspaper/*/ -o edition” for all folders in one',
  },
  'SRC-019': {
    severity: 'warning',
    title: 'Article text not read',
    message: 'the text of {count} article(s), which gives the headline, cannot be read; the first is “{found}”',
    meaning:
      'DIDL gives each article a text file. Where it is absent or broken, the headline of the article is guessed.',
    fix: 'put the file where the DIDL says',
  },
  'SRC-020': {
    severity: 'error',
    title: 'Batch without issues',
    message: 'the batch lists no issue',
    meaning: 'The index of an NDNP batch names the METS of each of its issues. This one names none.',
    fix: 'check that the file was written to its end, or give the METS of the issues themselves',
  },
  'SRC-021': {
    severity: 'info',
    title: 'Reels not read',
    message: '{count} reel(s) of the batch are not read, the first is “{found}”',
    meaning: 'A batch also describes the films that it was made from. They hold no pages of a newspaper.',
    fix: 'nothing needs to be done',
  },
  'SRC-022': {
    severity: 'error',
    title: 'Issue of the batch absent',
    message: 'there is no file “{path}” in the folder of the batch',
    meaning:
      'The index of the batch names the METS of an issue that is absent, or that lies outside the folder of the batch. The other issues are encoded.',
    fix: 'put the file where the batch says, or leave the issue out of the batch',
  },
  'SRC-023': {
    severity: 'error',
    title: 'Page file with several pages',
    message: 'the index names this file as one page, but it holds {count}; only the first is read',
    meaning:
      'An index of an issue says the order of pages by naming a file for each. Where the others belong is not known.',
    fix: 'give each page a file of its own, or leave the index out and give the page files alone',
  },
  'SRC-024': {
    severity: 'warning',
    title: 'Page file not named by the index',
    message: '{count} page file(s) of the folder are not named by its index, and not read; the first is this one',
    meaning: 'Where a folder has the METS or DIDL of an issue, the pages are those that it names, in its order.',
    fix: 'name the page in the index, or move the file out of the folder',
  },
  'SRC-025': {
    severity: 'warning',
    title: 'Text outside a page',
    message: '{count} string(s) stand in no page; they are read with the page before them, or with the first one',
    meaning: 'Each text of the format belongs to a page. Where this text was printed is not known.',
    fix: 'put the text into the page that it was printed on',
  },
  'SRC-026': {
    severity: 'warning',
    title: 'Text of a web page not read',
    message: '{count} piece(s) of text stand outside every element of the class “ocr_page”, and are not read',
    meaning: 'What stands outside the pages of hOCR may be of the web page that holds them, not of the newspaper.',
    fix: 'put the text into an element of the class “ocr_page”, if it was printed',
  },
  'SRC-027': {
    severity: 'warning',
    title: 'Page without a text file',
    message: '{count} page(s) have no text file in the index, and are left out; the first is this one',
    meaning: 'The structure of the issue names the page, but no file with its text.',
    fix: 'have the text of the page recognised, or name its file in the METS or DIDL',
  },
  'SRC-028': {
    severity: 'warning',
    title: 'Unknown unit of measurement',
    message: 'the coordinates are in “{found}”, a unit that ALTO does not have; they are taken for pixels',
    meaning: 'ALTO measures in pixel, mm10 (a tenth of a millimetre) or inch1200 (a 1,200th of an inch).',
    fix: 'write the unit of the coordinates in MeasurementUnit',
  },
  'SRC-029': {
    severity: 'warning',
    title: 'Nothing known of words',
    message: 'the source gives no {what} of words, which were asked for',
    meaning:
      'The page is encoded without them: a text layer and a PDF have lines only, and not every OCR program says how sure it is.',
    fix: 'leave the option out, or encode ALTO, PAGE XML or hOCR that gives them',
  },
} as const satisfies Record<string, CatalogueRow>;
