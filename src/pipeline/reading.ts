/** What io and cli need of the readers, so that it does not reach past the pipeline. */

export { readerOf } from '../readers/index.ts';
export { isBatch, issuesOfBatch } from '../readers/ndnp-batch.ts';
export type { ReaderInput } from '../readers/reader.ts';
export { describeContent } from '../readers/sniff.ts';
export { profileNames } from '../readers/text-layer-profile.ts';

import { readers } from '../readers/index.ts';

/** Names of the formats that can be read, as `--from` takes them. */
export const formats: readonly string[] = readers.map(({ format }) => format);
