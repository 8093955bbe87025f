/** OUT-…: placeholder. */
import type { CatalogueRow } from '../catalogue.ts';

export const output = {} as const satisfies Record<string, CatalogueRow>;
