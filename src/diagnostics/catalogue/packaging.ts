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
    meaning: 'A repository would refuse the package, or keep it under a wrong description. Nothing was written.',
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
    title: 'Page image not found',
    message: 'the image “{image}” of page {page} is not there',
    meaning:
      'The package is made without it. Files are looked for beside the TEI, beside the sidecar and in the folders of --source.',
    fix: 'name the folder that holds the images with --source, or correct the address in the sidecar',
  },
  'PKG-005': {
    severity: 'error',
    title: 'Two issues of one name',
    message: 'two issues of this export are named “{name}”',
    meaning: 'Their files would fall into one folder of the package.',
    fix: 'export them apart, or give one of them another name',
  },
  'PKG-006': {
    severity: 'error',
    title: 'Folder holds no package',
    message: 'no package that can be checked is in this folder',
    meaning: 'Looked for in it and in its folders, two levels deep: {known}.',
    fix: 'name the folder of the package itself',
  },
  'PKG-007': {
    severity: 'error',
    title: 'Page number used twice',
    message: 'the sidecar speaks twice of page {page}',
    meaning: 'Which of the two is right cannot be told.',
    fix: 'correct “pages” in the sidecar',
  },
} as const satisfies Record<string, CatalogueRow>;
