/** The list of exporters and of checkers. A new standard is a file beside this one and a line here. */
import type { Exporter, PackageChecker } from './exporter.ts';
import { iiifChecker } from './iiif/check.ts';
import { iiif } from './iiif/index.ts';
import { metsChecker } from './mets/check.ts';
import { mets } from './mets.ts';
import { ndnpChecker } from './ndnp/check.ts';
import { ndnp } from './ndnp.ts';

export const exporters: readonly Exporter[] = [iiif, mets, ndnp];

export const checkers: readonly PackageChecker[] = [iiifChecker, metsChecker, ndnpChecker];
