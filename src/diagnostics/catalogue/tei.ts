/** TEI-…: faults in the TEI that we write; each is a bug of ours, found before anything is written. */
import type { CatalogueRow } from '../row.ts';

export const tei = {
  'TEI-001': {
    severity: 'error',
    title: 'A source line does not stand in the text exactly once',
    message: 'the text points {found} times to source line {line}, not once',
    meaning:
      'Every line of the source that holds text must stand in the reading text once: nothing is lost, nothing is doubled. This is a fault of Broadsheet, not of the page.',
    fix: 'please report it, with the page if you may share it; the page was not written',
  },
  'TEI-002': {
    severity: 'error',
    title: 'The TEI does not give the source back',
    message: 'printed again from the TEI, the source differs from the file at byte {offset}',
    meaning:
      'From the TEI alone the source must come out again byte for byte. This is a fault of Broadsheet, not of the page.',
    fix: 'please report it, with the page if you may share it; the page was not written',
  },
  'TEI-003': {
    severity: 'error',
    title: 'The TEI would be invalid',
    message: 'the TEI of this page does not satisfy our schema: {problem}',
    meaning: 'What Broadsheet writes must always be valid. This is a fault of Broadsheet, not of the page.',
    fix: 'please report it, with the page if you may share it; the page was not written',
  },
  'TEI-004': {
    severity: 'info',
    title: 'Newspaper rules not checked',
    message: 'the TEI has {length} characters; the newspaper rules are checked up to {limit}, the grammar always',
    meaning:
      'The rules hold a document in memory as a tree. A page so long is hardly a page; its grammar and the lossless proof are checked all the same.',
    fix: 'split the source into its pages',
  },
} as const satisfies Record<string, CatalogueRow>;
