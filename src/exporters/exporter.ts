/** The contract of an exporter: issues in, files of a package out, one standard a file. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DigestAlgorithm, ExportIssue, StoredFile } from './issue/export-issue.ts';

/** A field of the sidecar that a target cannot do without. */
export interface Need {
  /** Its path in issue.json: `date`, `rights.uri`, `identifiers (LCCN)`. */
  readonly field: string;
  /** What the target uses it for, to finish the sentence “… needs it for”. */
  readonly use: string;
  readonly isMet: (issue: ExportIssue) => boolean;
}

/** A file of a package. */
export interface PackageFile {
  /** Below the package's folder, with `/`. Any name is allowed but `.`, `..` and empty steps. */
  readonly path: string;
  /** Text is written as UTF-8; a stored file is streamed. */
  readonly content: string | Uint8Array | StoredFile;
}

/** A folder with files in it, as checkers and re-exports see it. */
export interface PackageFolder {
  /** What messages call it. */
  readonly name: string;
  /** Paths of all files below it, with `/`, in code unit order. */
  readonly paths: readonly string[];
  /** Paths of folders that hold nothing. */
  readonly emptyFolders: readonly string[];
  readonly has: (path: string) => boolean;
  readonly size: (path: string) => number;
  readonly read: (path: string) => Uint8Array;
  readonly digest: (path: string, algorithm: DigestAlgorithm) => string;
}

export interface ExportOptions {
  /** Version of this program. */
  readonly version: string;
  /** The time that packages are dated with, ISO 8601 in UTC, where SOURCE_DATE_EPOCH gives one. */
  readonly now?: string;
  /** Where the package will be served from, without a slash at its end; for IIIF, OAI-PMH and other standards that need addresses. */
  readonly baseUrl?: string;
  /** What stands in the output folder already, for exporters that add to it. */
  readonly existing?: PackageFolder;
  /** Files of this program's own that packages carry: `newspaper.rng`. */
  readonly asset: (name: string) => StoredFile;
}

export interface Exporter {
  /** As `--to` takes it: `bagit`. */
  readonly id: string;
  /** Name and version of the standard: `BagIt 1.0`. */
  readonly title: string;
  /** What comes out, in a line, for the help. */
  readonly summary: string;
  readonly needs: readonly Need[];
  /** Has addresses in it that begin with the base address. */
  readonly addressed?: true;
  /** Adds to what stands in its folder (OCFL) rather than making the folder anew. */
  readonly adds?: true;
  /**
   * The package of all issues, file by file: an exporter holds on to as little of an issue as it can once it has gone by.
   * A diagnostic may come instead of a file; an error among them leaves the whole package unwritten.
   */
  readonly write: (issues: Iterable<ExportIssue>, options: ExportOptions) => Iterable<PackageFile | Diagnostic>;
}

/** Judges a package that lies in a folder, ours or anyone's. */
export interface PackageChecker {
  /** Name and version of the standard: `BagIt 1.0`. */
  readonly title: string;
  /** Whether the folder itself is such a package. */
  readonly recognises: (folder: PackageFolder) => boolean;
  readonly check: (folder: PackageFolder) => Iterable<Diagnostic>;
}
