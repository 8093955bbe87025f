/** A file that is written piece by piece under a temporary name, and stands under its own when it is whole. */
import { closeSync, openSync, readSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { beginUnfinished, endUnfinished, isInside, makeFolder } from './files.ts';

export interface GrowingFile {
  append(text: string): void;
  /** Gives it its name; one that holds the same already is left alone: false then. */
  finish(): boolean;
  /** Leaves nothing behind; does nothing once it is finished. */
  discard(): void;
}

/** Opens a file below `folder`. Throws what the file system throws, as do its functions. */
export function growBelow(folder: string, path: string): GrowingFile {
  const target = resolve(folder, path);
  if (!isInside(target, folder)) throw new Error(`${path} lies outside the output folder`);
  makeFolder(dirname(target));
  const temporary = beginUnfinished(target);
  const descriptor = openSync(temporary, 'w');
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(descriptor);
    isOpen = false;
  };
  return {
    append: (text) => void writeSync(descriptor, text),
    finish() {
      close();
      const isNew = !haveSameContent(temporary, target);
      if (isNew) renameSync(temporary, target);
      endUnfinished(temporary);
      return isNew;
    },
    discard() {
      close();
      endUnfinished(temporary);
    },
  };
}

const chunkLength = 1 << 20;

function haveSameContent(one: string, other: string): boolean {
  if (statSync(one).size !== statSync(other, { throwIfNoEntry: false })?.size) return false;
  const descriptors = [openSync(one, 'r'), openSync(other, 'r')] as const;
  const chunks = [Buffer.alloc(chunkLength), Buffer.alloc(chunkLength)] as const;
  try {
    for (;;) {
      const [left, right] = [readSync(descriptors[0], chunks[0]), readSync(descriptors[1], chunks[1])];
      if (left !== right || !chunks[0].subarray(0, left).equals(chunks[1].subarray(0, right))) return false;
      if (left === 0) return true;
    }
  } finally {
    descriptors.forEach(closeSync);
  }
}
