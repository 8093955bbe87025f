/** MET-…: placeholder. */
import type { CatalogueRow } from '../catalogue.ts';

export const metadata = {} as const satisfies Record<string, CatalogueRow>;
