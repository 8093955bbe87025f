/** The output folder of a run: puts files into it, and notes which of them stood there already just so. */
import { writeBelow } from '../io/files.ts';
import { type GrowingFile, growBelow } from '../io/growing-file.ts';
import { copyBelow } from '../io/images.ts';

export interface OutputFolder {
  /** Paths below the folder, in the order in which the files were written. */
  readonly written: readonly string[];
  /** Those of them that were left alone, since they held the same. */
  readonly unchanged: readonly string[];
  write(path: string, content: string | Uint8Array): void;
  copy(path: string, source: string): void;
  /** A file that is written piece by piece, and noted when it is finished. */
  grow(path: string): GrowingFile;
}

/** Opens a folder; what it does throws what the file system throws. */
export function openOutput(folder: string): OutputFolder {
  const written: string[] = [];
  const unchanged: string[] = [];
  const note = (path: string, isNew: boolean): void => {
    written.push(path);
    if (!isNew) unchanged.push(path);
  };
  return {
    written,
    unchanged,
    write: (path, content) => note(path, writeBelow(folder, path, content)),
    copy: (path, source) => note(path, copyBelow(folder, path, source)),
    grow(path) {
      const file = growBelow(folder, path);
      const finish = (): boolean => {
        const isNew = file.finish();
        note(path, isNew);
        return isNew;
      };
      return { ...file, finish };
    },
  };
}
