/** The list of exporters and of checkers. A new standard is a file beside this one and a line here. */
import { bagit } from './bagit.ts';
import { bagitChecker } from './bagit-check.ts';
import { datacite } from './datacite.ts';
import { dataciteChecker } from './datacite-check.ts';
import { dspace } from './dspace.ts';
import { dspaceChecker } from './dspace-check.ts';
import type { Exporter, PackageChecker } from './exporter.ts';
import { iiifChecker } from './iiif/check.ts';
import { iiif } from './iiif/index.ts';
import { islandora } from './islandora.ts';
import { islandoraChecker } from './islandora-check.ts';
import { marcxml } from './marcxml.ts';
import { marcxmlChecker } from './marcxml-check.ts';
import { metsChecker } from './mets/check.ts';
import { mets } from './mets.ts';
import { ndnpChecker } from './ndnp/check.ts';
import { ndnp } from './ndnp.ts';
import { oaiPmhChecker } from './oai-pmh/check.ts';
import { oaiPmh } from './oai-pmh/index.ts';
import { ocfl } from './ocfl.ts';
import { ocflChecker } from './ocfl-check.ts';
import { roCrate } from './ro-crate.ts';
import { roCrateChecker } from './ro-crate-check.ts';
import { teiDeposit } from './tei-deposit.ts';

/** Every exporter, in the order of their names: `write` gives the files of a package of issues that have all its `needs`. */
export const exporters: readonly Exporter[] = [
  bagit,
  datacite,
  dspace,
  iiif,
  islandora,
  marcxml,
  mets,
  ndnp,
  oaiPmh,
  ocfl,
  roCrate,
  teiDeposit,
];

/** Judges of packages, whoever made them: `recognises` says whether a folder is one, `check` what is wrong with it. */
export const checkers: readonly PackageChecker[] = [
  bagitChecker,
  dataciteChecker,
  dspaceChecker,
  iiifChecker,
  islandoraChecker,
  marcxmlChecker,
  metsChecker,
  ndnpChecker,
  oaiPmhChecker,
  ocflChecker,
  roCrateChecker,
];
