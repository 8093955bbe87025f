/** ANA-…: what the analysis could not make sense of, or guessed at low certainty. */
import type { CatalogueRow } from '../row.ts';

export const analysis = {
  'ANA-001': {
    severity: 'warning',
    title: 'Lines not placed',
    message: '{count} line(s) of page {page} could not be placed in an article, advert or other item',
    meaning:
      'No rule could say where they belong. They stand in the TEI as ab type="unplaced", near the line before them in the source.',
    fix: 'look at them and place them with rulings in the sidecar issue.json',
  },
} as const satisfies Record<string, CatalogueRow>;
