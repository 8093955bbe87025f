/** RNG-…: where a document departs from its RELAX NG schema. */
import type { CatalogueRow } from '../row.ts';

export const relaxNg = {} as const satisfies Record<string, CatalogueRow>;
