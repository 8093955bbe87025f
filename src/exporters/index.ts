/** The list of exporters and of checkers. A new standard is a file beside this one and a line here. */
import { bagit } from './bagit.ts';
import { bagitChecker } from './bagit-check.ts';
import type { Exporter, PackageChecker } from './exporter.ts';
import { iiifChecker } from './iiif/check.ts';
import { iiif } from './iiif/index.ts';
import { oaiPmh } from './oai-pmh/index.ts';

export const exporters: readonly Exporter[] = [bagit, iiif, oaiPmh];

export const checkers: readonly PackageChecker[] = [bagitChecker, iiifChecker];
