/** REC-…: recovering a source from its TEI. */
import type { CatalogueRow } from '../row.ts';

export const recovery = {
  'REC-001': {
    severity: 'info',
    title: 'Not the TEI of a text layer',
    message: 'its source was no text layer; its lines are printed in their order, as UTF-8 with LF',
    meaning:
      'A file can be printed again byte for byte only from the TEI that Broadsheet makes of a text layer. From the TEI of ALTO, PAGE XML, hOCR or PDF, and from other TEI with a sourceDoc, the lines are printed.',
    fix: 'nothing, if the lines are what you want',
  },
  'REC-002': {
    severity: 'error',
    title: 'Not the bytes of the source',
    message: 'what was printed has the SHA-256 {found}, but the TEI states {wanted}',
    meaning: 'The source layer was changed after it was written, or pages of the file are missing or out of order.',
    fix: 'name every page of the source file, in order; or compare the source layer with an earlier version',
  },
} as const satisfies Record<string, CatalogueRow>;
