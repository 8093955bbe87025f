/** MET-…: placeholder. */
import type { CatalogueRow } from '../row.ts';

export const metadata = {} as const satisfies Record<string, CatalogueRow>;
