/** OUT-…: placeholder. */
import type { CatalogueRow } from '../row.ts';

export const output = {} as const satisfies Record<string, CatalogueRow>;
