/** A process that compiles and runs a user's stylesheet: it can be stopped, and has an environment and a memory of its own. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
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

// The edge of the process: what own-stylesheet.ts sends. It goes on to listen until it is ended, so that no end overtakes its answer.
process.on('message', (task) => process.send?.(work(task as Compilation | Transformation)));

function work(task: Compilation | Transformation): Outcome<unknown> {
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
  const outcome =
    task.kind === 'compilation'
      ? compileStylesheet(pathToFileURL(task.source).href, task.source)
      : transform(task.tei, task.stylesheet, givenParameters(task.parameters), task.name);
  // What was refused counts even where the stylesheet caught it.
  return refused.length > 0 ? { value: undefined, diagnostics: refused } : outcome;
}

function pathOf(address: string): string | undefined {
  try {
    return fileURLToPath(address);
  } catch {
    return undefined;
  }
}
