/** ENC-…: placeholder. */
import type { CatalogueRow } from '../catalogue.ts';

export const encoding = {} as const satisfies Record<string, CatalogueRow>;
