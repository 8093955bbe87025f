/** The process that compiles or runs a user's stylesheet: it can be stopped, and has an environment and a memory of its own. */
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

/** What comes back: an outcome, or the words of what was thrown. */
export type Answer<Value> = Outcome<Value | undefined> | { readonly failure: string };

// It stays until it is ended, so that no answer is lost.
process.on('message', (task: Compilation | Transformation) => {
  process.send?.(answer(task));
});

function answer(task: Compilation | Transformation): Answer<unknown> {
  const refused: Diagnostic[] = [];
  confineTo(task, refused);
  try {
    const outcome =
      task.kind === 'compilation'
        ? compileStylesheet(pathToFileURL(task.source).href, task.source)
        : transform(task.tei, task.stylesheet, givenParameters(task.parameters), task.name);
    // What was refused counts even where the stylesheet caught it.
    return refused.length > 0 ? { value: undefined, diagnostics: refused } : outcome;
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

/** From here on Saxon-JS reads what the task allows; what it may not read is collected in `refused`. */
function confineTo(task: Compilation | Transformation, refused: Diagnostic[]): void {
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
}

function pathOf(address: string): string | undefined {
  try {
    return fileURLToPath(address);
  } catch {
    return undefined;
  }
}
