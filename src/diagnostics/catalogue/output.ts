/** OUT-…: outputs that cannot be written. */
import type { CatalogueRow } from '../row.ts';

export const output = {
  'OUT-001': {
    severity: 'error',
    title: 'Output cannot be written',
    message: 'cannot write it: {why}',
    meaning: 'The folder is absent and cannot be made, is a file, is read-only, or the disk is full.',
    fix: 'name a folder that you may write to with -o, and check the free space',
  },
  'OUT-002': {
    severity: 'error',
    title: 'Output inside the input',
    message: 'the output folder lies inside the input “{input}”',
    meaning: 'Written there, the output would be read as input by the next run.',
    fix: 'name an output folder outside the input with -o',
  },
  'OUT-003': {
    severity: 'error',
    title: 'No output folder named',
    message: '“{command}” needs an output folder',
    meaning: 'With several inputs, or an issue of several pages, the documents cannot all go to standard output.',
    fix: 'name one with -o FOLDER',
  },
} as const satisfies Record<string, CatalogueRow>;
