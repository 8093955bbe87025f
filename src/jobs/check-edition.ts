/** Checks the folder of an edition. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { reasonOf } from '../io/files.ts';
import { checkEdition } from '../render/index.ts';
import type { InputReport, RunEvents, RunReport } from './report.ts';

/** One report a folder; nothing is written. */
export function checkEditions(folders: readonly string[], events: RunEvents): RunReport {
  const inputs = folders.map((folder, at) => {
    events.started(folder, at, folders.length);
    const report = checkFolder(folder);
    events.finished(report);
    return report;
  });
  return { output: '', inputs };
}

function checkFolder(folder: string): InputReport {
  try {
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
    if (!paths.some((path) => path.endsWith('.html'))) {
      return { input: folder, written: [], diagnostics: [diagnose('INP-003', { file: folder })] };
    }
    const found = [...checkEdition(paths, (path) => readFileSync(join(folder, path), 'utf8'))];
    const diagnostics = found.map((one) => ({ ...one, place: { ...one.place, file: join(folder, one.place.file) } }));
    return { input: folder, written: [], diagnostics };
  } catch (error) {
    return {
      input: folder,
      written: [],
      diagnostics: [diagnose('INP-001', { file: folder }, { why: reasonOf(error) })],
    };
  }
}
