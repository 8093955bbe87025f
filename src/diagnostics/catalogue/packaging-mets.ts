/** PKG-1xx: METS packages and NDNP batches. */
import type { CatalogueRow } from '../row.ts';

export const packagingMets = {
  'PKG-101': {
    severity: 'error',
    title: 'Identifier used twice in METS',
    message: 'the identifier “{id}” stands more than once',
    meaning: 'A pointer to it could mean either element, so software refuses the file or follows the wrong one.',
    fix: 'make identifiers unique within the METS file',
  },
  'PKG-102': {
    severity: 'error',
    title: 'Pointer of METS without target',
    message: '{attribute} names “{id}”, and nothing in the METS has that identifier',
    meaning: 'Not every schema validator sees this, but the software of repositories stops at it.',
    fix: 'correct the pointer, or add the section, file or division that it means',
  },
  'PKG-103': {
    severity: 'error',
    title: 'File of the package is missing',
    message: 'there is no file “{path}” in the package',
    meaning: 'A list of files names it, so an ingest would fail or be incomplete.',
    fix: 'put the file there, or correct the address',
  },
  'PKG-104': {
    severity: 'error',
    title: 'File is not the one described',
    message: '“{path}” has the {property} {found}, not {stated} as is stated of it',
    meaning: 'The file was damaged or changed after the package was made.',
    fix: 'bring back the file as it was, or export the package again',
  },
  'PKG-105': {
    severity: 'error',
    title: 'Area without text',
    message: 'the area points to “{id}” in “{path}”, which has no such identifier',
    meaning: 'The article cannot be shown or cut out: its lines are not where it says.',
    fix: 'export the package again, so that METS and ALTO are of one making',
  },
  'PKG-106': {
    severity: 'warning',
    title: 'Issue without administrative data',
    message: 'the division of the issue has no ADMID',
    meaning: 'DFG-Viewer and harvesters find rights and links through it.',
    fix: 'add ADMID with the identifier of the amdSec that holds rights and links',
  },
  'PKG-107': {
    severity: 'warning',
    title: 'Division linked to no page',
    message: 'the logical division “{id}” is linked to no page',
    meaning: 'Viewers turn to a division through structLink; this one cannot be opened.',
    fix: 'add an smLink from it to its pages',
  },
  'PKG-108': {
    severity: 'error',
    title: 'No batch to read',
    message: 'the root of the file is {found}, not the batch of NDNP',
    meaning: 'A loader looks here for the list of issues.',
    fix: 'write batch.xml with the root batch in the namespace http://www.loc.gov/ndnp',
  },
  'PKG-109': {
    severity: 'error',
    title: 'Issue that Open ONI cannot load',
    message: 'the issue has no {what}',
    meaning: 'The loader of Open ONI reads this without asking whether it is there, and leaves the issue out.',
    fix: 'add it to the METS of the issue',
  },
  'PKG-110': {
    severity: 'warning',
    title: 'Batch without organisation',
    message: 'the batch is named “{name}”, since the MARC code of the organisation that submits it is not known',
    meaning: 'Open ONI takes the second part of the name for an awardee, and refuses one that it does not know.',
    fix: 'add an identifier of type MARCORG to the sidecar: { "type": "MARCORG", "value": "…" }',
  },
} as const satisfies Record<string, CatalogueRow>;
