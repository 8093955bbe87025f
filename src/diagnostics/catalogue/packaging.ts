/** PKG-0xx: packages for repositories, whatever the standard. */
import type { CatalogueRow } from '../row.ts';

export const packaging = {
  'PKG-001': {
    severity: 'error',
    title: 'No page to export',
    message: 'this is no TEI of a newspaper page with its source layer',
    meaning: 'Packages are made of encoded pages: TEI with sourceDoc and text, as encode writes it.',
    fix: 'encode the page first, and name the folder or file that encode or build wrote',
  },
  'PKG-002': {
    severity: 'error',
    title: 'Field missing for a target',
    message: '{target} needs “{field}” {use}, and neither the sidecar nor the TEI has it',
    meaning:
      'A repository would refuse the package, or keep it under a wrong description. The issue is in none of the packages.',
    fix: 'add “{field}” to the sidecar issue.json, or name a sidecar with --metadata',
  },
  'PKG-003': {
    severity: 'error',
    title: 'Target folder is in use',
    message: 'there is something in this folder already',
    meaning: 'A package is made whole, so what stands in its folder would be lost.',
    fix: 'name another folder with -o, or use --force to put the new package in its place',
  },
  'PKG-004': {
    severity: 'warning',
    title: 'Page image not to be had',
    message: 'the image “{image}” of page {page} {problem}',
    meaning:
      'The package is made without it. Files are looked for beside the TEI, beside the sidecar and in the folders of --source.',
    fix: 'name the folder that holds the images with --source, or correct the address in the sidecar',
  },
  'PKG-005': {
    severity: 'error',
    title: 'Two issues of one name',
    message: 'another issue of this export is named “{name}” too: {other}',
    meaning: 'Their files would fall into one folder of the package.',
    fix: 'export them apart, or give one of them another name',
  },
  'PKG-006': {
    severity: 'error',
    title: 'Folder holds no package',
    message: 'no package that can be checked is in this folder',
    meaning: 'Looked for in it and in its folders, two levels deep: {known}.',
    fix: 'name the folder of the package itself; TEI deposits are checked with broadsheet validate',
  },
  'PKG-007': {
    severity: 'error',
    title: 'Page number used twice',
    message: 'the sidecar speaks twice of page {page}',
    meaning: 'Which of the two is right cannot be told.',
    fix: 'correct “pages” in the sidecar',
  },
  'PKG-008': {
    severity: 'error',
    title: 'Two pages of one number',
    message: 'this is page {page} of the issue, as {other} is',
    meaning: 'All that stands on a page is named by its number, so the two could not be told apart in a package.',
    fix: 'encode the pages of the issue in one go, so that each has its own number',
  },
  'PKG-009': {
    severity: 'error',
    title: 'Sidecar of one issue for several',
    message: 'the sidecar says “{fields}”, which is true of one issue only, and it is given for {count}',
    meaning: 'A sidecar that --metadata names holds for every issue of the run; what it says of the newspaper may.',
    fix: 'name that issue alone, or take “{fields}” out of the sidecar',
  },
  'PKG-010': {
    severity: 'warning',
    title: 'Issues left out',
    message: '{left} of {all} issues have errors and are in none of the packages',
    meaning: 'An issue is exported whole or not at all; a bad one does not stop the others.',
    fix: 'mend what the errors say, and export again',
  },
  'PKG-011': {
    severity: 'warning',
    title: 'Traces of another export',
    message: '“{name}” is of an export to this folder that was interrupted, or that still goes on',
    meaning:
      'Packages are written under such a name and put in place at the end. One that ends in .former is what stood there before.',
    fix: 'remove it when no other export is running; rename it back if you need what stood there before',
  },
  'PKG-012': {
    severity: 'warning',
    title: 'Page of the issue missing',
    message: '{pages} of this issue cannot be found beside it',
    meaning: 'The package is made of the pages that are there, and the corpus in it has more than they.',
    fix: 'put the missing TEI beside the others, or encode the issue again',
  },
} as const satisfies Record<string, CatalogueRow>;
