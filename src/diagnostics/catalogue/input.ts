/** INP-…: placeholder. */
import type { CatalogueRow } from '../row.ts';

export const input = {} as const satisfies Record<string, CatalogueRow>;
