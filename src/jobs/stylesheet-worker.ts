/** A worker thread that compiles and runs a user's stylesheet: a thread can be stopped, and has an environment and a memory of its own. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { isInside } from '../io/files.ts';
import {
  type CompiledStylesheet,
  compileStylesheet,
  confine,
  givenParameters,
  judgeModule,
  transform,
} from '../render/index.ts';

/** Compiles the source at a path; what it names by address may lie in its folder only. */
export interface Compilation {
  readonly kind: 'compilation';
  readonly source: string;
  readonly folder: string;
}

/** Runs a stylesheet that the fence let pass; without a folder it reads nothing. */
export interface Transformation {
  readonly kind: 'transformation';
  readonly stylesheet: CompiledStylesheet;
  readonly folder: string | undefined;
  readonly parameters: Readonly<Record<string, string>>;
  readonly tei: string;
  readonly name: string;
}

// The edge of the thread: what own-stylesheet.ts sends.
const task = workerData as Compilation | Transformation;
const refused: Diagnostic[] = [];

confine({
  locate(address) {
    const path = pathOf(address);
    if (task.folder !== undefined && path !== undefined && isInside(path, task.folder)) return path;
    const file = task.kind === 'compilation' ? task.source : task.name;
    refused.push(diagnose('XSL-033', { file }, { address }));
    throw new Error(`${address} is not in the folder of the stylesheet`);
  },
  judge(text, path) {
    const found = task.kind === 'compilation' ? judgeModule(text, path) : [];
    refused.push(...found);
    if (found.length > 0) throw new Error(`${path} is not compiled`);
  },
});

function pathOf(address: string): string | undefined {
  try {
    return fileURLToPath(address);
  } catch {
    return undefined;
  }
}

const { value, diagnostics } =
  task.kind === 'compilation'
    ? compileStylesheet(pathToFileURL(task.source).href, task.source)
    : transform(task.tei, task.stylesheet, givenParameters(task.parameters), task.name);
// What was refused counts even where the stylesheet caught it.
parentPort?.postMessage(refused.length > 0 ? { diagnostics: refused } : { value, diagnostics });
