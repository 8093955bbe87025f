/** PKG-4xx: records and tables of packages, whatever the standard. */
import type { CatalogueRow } from '../row.ts';

export const packagingRecords = {
  'PKG-401': {
    severity: 'error',
    title: 'Reference without target',
    message: '{from} refers to “{id}”, which the package does not describe',
    meaning: 'What belongs together comes apart on import: a page without its issue, an article without its newspaper.',
    fix: 'add the description, or correct the reference',
  },
  'PKG-402': {
    severity: 'warning',
    title: 'File that no description knows',
    message: '“{path}” is in the package, and nothing describes it',
    meaning: 'An import leaves it out without a word, or keeps it without knowing what it is.',
    fix: 'describe the file, or take it out of the package',
  },
  'PKG-403': {
    severity: 'error',
    title: 'Row of a table is too short or too long',
    message: 'row {row} has {found} values, and the header names {expected} columns',
    meaning: 'From the first value that is missing or too much, all stand in the wrong column.',
    fix: 'put values with commas, quotation marks or line ends in quotation marks, and leave none out',
  },
  'PKG-404': {
    severity: 'error',
    title: 'Value not of the form required',
    message: '{what} is “{found}”; it should be {expected}',
    meaning: 'Programs read such values by position or as numbers, and stop or misread them.',
    fix: 'correct the value, or export the package again',
  },
} as const satisfies Record<string, CatalogueRow>;
