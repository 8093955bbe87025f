/** INP-…: placeholder. */
import type { CatalogueRow } from '../catalogue.ts';

export const input = {} as const satisfies Record<string, CatalogueRow>;
