/** The list of exporters and of checkers. A new standard is a file beside this one and a line here. */
import type { Exporter, PackageChecker } from './exporter.ts';

export const exporters: readonly Exporter[] = [];

export const checkers: readonly PackageChecker[] = [];
