/** What io needs of the readers, so that it does not reach past the pipeline. */

export { readerOf } from '../readers/index.ts';
export type { ReaderInput } from '../readers/reader.ts';
export { describeContent } from '../readers/sniff.ts';
