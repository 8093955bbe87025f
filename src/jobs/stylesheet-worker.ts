/** A worker thread that runs a user's fenced stylesheet: a thread can be stopped, and has an environment and a memory of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { type CompiledStylesheet, transform } from '../render/index.ts';

interface Document {
  readonly tei: string;
  readonly name: string;
}

// The edge of the thread: what own-stylesheet.ts sends.
const stylesheet = workerData as CompiledStylesheet;

parentPort?.on('message', ({ tei, name }: Document) => {
  const { value, diagnostics } = transform(tei, stylesheet, {}, name);
  parentPort?.postMessage({ text: value?.text, diagnostics });
});
