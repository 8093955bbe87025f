/** DEP-…: programs of the system that are needed and missing, or that fail. */
import type { CatalogueRow } from '../row.ts';

export const dependency = {
  'DEP-001': {
    severity: 'error',
    title: 'No Chromium for PDF',
    message: 'PDF is printed by Chromium or Chrome, and there is none in PATH or at BROADSHEET_CHROMIUM',
    meaning: 'The browser of the system sets the page as it is shown; the program brings none along and fetches none.',
    fix: 'install one (“apt-get install chromium”), or name it in BROADSHEET_CHROMIUM',
  },
  'DEP-002': {
    severity: 'error',
    title: 'Chromium printed nothing',
    message: 'Chromium printed no PDF: {why}',
    meaning: 'The browser failed or hung, and was stopped. Nothing was written.',
    fix: 'try again on a machine with free memory; if it stays, print html/ from the browser by hand',
  },
} as const satisfies Record<string, CatalogueRow>;
