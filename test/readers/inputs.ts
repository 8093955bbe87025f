/** Inputs made of files that a test writes, and our samples to make them from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openInput } from '../../src/io/inputs.ts';
import { readIssue } from '../../src/readers/index.ts';
import { temporaryFolders } from '../io/temporary-folder.ts';

export const formats = new URL('../../samples/formats/', import.meta.url).pathname;

export function createInputs() {
  const folderOf = temporaryFolders();
  return {
    sample: (name: string): string => readFileSync(join(formats, name), 'utf8'),
    /** Reads an input made of some files; one file is an input itself, several are a folder. */
    async readFiles(files: Readonly<Record<string, string | Uint8Array>>) {
      const root = folderOf(files);
      const names = Object.keys(files);
      const opened = openInput(names.length === 1 ? join(root, names[0] ?? '') : root);
      if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics };
      const { value, diagnostics } = await readIssue(opened.value.input, {});
      return { value, diagnostics: [...opened.diagnostics, ...diagnostics, ...opened.value.leftOver()] };
    },
  };
}
