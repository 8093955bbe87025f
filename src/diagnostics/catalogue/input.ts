/** INP-…: inputs that cannot be read, or are not what they seem. */
import type { CatalogueRow } from '../row.ts';

export const input = {
  'INP-001': {
    severity: 'error',
    title: 'Input cannot be read',
    message: 'cannot read it: {why}',
    meaning: 'It is absent, this user may not read it, or it is a pipe, device or socket, which may never end.',
    fix: 'check the name and the permissions',
  },
  'INP-002': {
    severity: 'error',
    title: 'Unknown format',
    message: 'this is {found}, which is not a newspaper page that can be read',
    meaning: 'Formats are recognised by content, not by file name. Readers exist for: {formats}.',
    fix: 'give one of: {formats}; if it is a text layer all the same, say --from text-layer',
  },
  'INP-003': {
    severity: 'error',
    title: 'Folder without pages',
    message: 'the folder holds no page file',
    meaning:
      'A folder is an issue: its index, or its page files in name order; or it holds folders of issues. Here no file has a format that can be read.',
    fix: 'name the folder that holds the page files',
  },
  'INP-004': {
    severity: 'warning',
    title: 'File left out',
    message: 'left out: {why}',
    meaning: 'The folder holds files of more than one format, or a file that no reader knows. The others are read.',
    fix: 'move it elsewhere, or ignore this if it is no page',
  },
  'INP-005': {
    severity: 'error',
    title: 'Two inputs of one name',
    message: 'another input is also called “{name}”: {other}',
    meaning: 'Output files are named after the input, so the second would overwrite the first.',
    fix: 'rename one, or encode them into different folders',
  },
  'INP-006': {
    severity: 'warning',
    title: 'Page without text',
    message: 'the page holds no text: {what}',
    meaning: 'The page is encoded all the same, with its blank lines, but there is nothing to find in it.',
    fix: 'check that the text layer was extracted; a scanned page needs OCR first',
  },
  'INP-007': {
    severity: 'error',
    title: 'Too large',
    message: 'it has {found} bytes; the limit is {limit}',
    meaning: 'A file is held in memory whole, so its size is limited.',
    fix: 'split the file into its pages',
  },
  'INP-008': {
    severity: 'error',
    title: 'Compressed file cannot be unpacked',
    message: 'the gzip file cannot be unpacked: {why}',
    meaning:
      'The file is truncated or damaged, or it would unpack to far more than any page holds, as files made to exhaust memory do.',
    fix: 'unpack it yourself and look at what it holds',
  },
  'INP-009': {
    severity: 'warning',
    title: 'Line ends lost',
    message: 'a line of {length} characters: no newspaper prints one so long, so its line ends are lost',
    meaning:
      'Headlines, paragraphs and columns are told by where lines end. What stands in one endless line is kept, and taken for one text.',
    fix: 'extract the text layer again with its line ends kept',
  },
  'INP-010': {
    severity: 'warning',
    title: 'Folder left out',
    message: '{count} folder(s) with page files left out, the first is {found}',
    meaning:
      'A folder that holds page files is an issue of these. Folders in it may hold other issues, or the same pages in another format.',
    fix: 'name these folders too if they are issues of their own',
  },
  'INP-011': {
    severity: 'warning',
    title: 'Read as text against appearances',
    message: 'it is read as a text layer, as was said, but looks like {found}',
    meaning: 'Its tags, brackets or control characters now count as text of the newspaper.',
    fix: 'leave “--from text-layer” out, or give the text of the page instead of this file',
  },
} as const satisfies Record<string, CatalogueRow>;
