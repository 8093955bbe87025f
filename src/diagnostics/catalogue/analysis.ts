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
  'ANA-002': {
    severity: 'warning',
    title: 'Language without rules',
    message:
      'the text is in a language of which nothing is known here ({tag}); it was read by the shape of its lines alone',
    meaning:
      'Its forms of bylines, datelines, jumps, dates and adverts are not known, so none of them is marked, and articles are cut by what is common to newspapers.',
    fix: 'if the language is one of those known, say it with --language; else place what was misread with rulings in the sidecar issue.json',
  },
  'ANA-003': {
    severity: 'warning',
    title: 'Page without headlines',
    message: 'not one headline was found on page {page} in {lines} lines of text',
    meaning:
      'The page may hold adverts or lists only. Else its headlines do not look like any that are known, and texts that they part may stand in one item.',
    fix: 'look at the page, and place what was misread with rulings in the sidecar issue.json',
  },
  'ANA-004': {
    severity: 'warning',
    title: 'Columns torn apart',
    message: '{count} paragraphs of page {page} were put together from lines that stand apart in the source',
    meaning:
      'The program that took the text out of its file guessed an order and tore the columns of the page apart. Much of what was put together here may be wrong.',
    fix: 'encode the PDF itself, or take the text out in the order in which it was drawn, as pdftotext -raw and mutool do',
  },
} as const satisfies Record<string, CatalogueRow>;
