/** ENC-…: placeholder. */
import type { CatalogueRow } from '../row.ts';

export const encoding = {} as const satisfies Record<string, CatalogueRow>;
