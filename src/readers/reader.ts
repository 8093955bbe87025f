/** What a reader is: it recognises one source format by content and gives the physical issue. */
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Issue } from '../model/layout.ts';
import type { SourceFile } from '../model/source.ts';

/** What one INPUT of the command line is: a file, or the files of a folder. */
export interface ReaderInput {
  /** Name for output files: the input's name without its ending. */
  readonly name: string;
  /** The files to read, in page order; one for a file. */
  readonly files: readonly SourceFile[];
  /** 1-based number of the first page; 1 unless other files of the issue stand before. */
  readonly firstPage?: number;
  /** A file that another one names (a METS names its pages), by path relative to that file; undefined where absent or outside the folder. */
  readonly open: (path: string, from: SourceFile) => SourceFile | undefined;
}

export interface ReaderOptions {
  /** Encoding of text layers, where the user says it. */
  readonly encoding?: string;
  /** Text-layer profile, where the user says it. */
  readonly profile?: string;
  /** Words are kept with their boxes and confidence; they take more memory than all else of a page. */
  readonly words?: boolean;
}

export interface Reader {
  readonly format: string;
  /** As `--help` and messages print it: `text layer (plain text)`. */
  readonly title: string;
  /** Whether the file is of this format, by its first bytes. */
  recognises(file: SourceFile): boolean;
  /** Whether a file of this format is the index of an issue (METS, DIDL), so that a folder with one is read through it. */
  readonly isIndex?: boolean;
  /** At once or later: a heavy reader loads its library when it is used. */
  read(input: ReaderInput, options: ReaderOptions): Outcome<Issue | undefined> | Promise<Outcome<Issue | undefined>>;
}
