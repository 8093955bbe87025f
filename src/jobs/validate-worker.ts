/** A worker thread of `validate`: checks the batches it is given, with schemas of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { type CheckSettings, checkDocument } from '../io/check-document.ts';

interface Batch {
  readonly first: number;
  readonly files: readonly string[];
}

// The parser's edge: what validate-files.ts sends.
const settings = workerData as CheckSettings;

parentPort?.on('message', ({ first, files }: Batch) => {
  parentPort?.postMessage({ first, reports: files.map((file) => checkDocument(file, settings)) });
});
