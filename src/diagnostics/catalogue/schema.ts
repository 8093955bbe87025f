/** SCH-…: schemas that are not correct RELAX NG. */
import type { CatalogueRow } from '../row.ts';

export const schema = {} as const satisfies Record<string, CatalogueRow>;
