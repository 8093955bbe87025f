/** NWS-…: the newspaper rules N1–N15. The first two digits are the rule's number, the third the fault. */
import type { CatalogueRow } from '../row.ts';
import { markupRules } from './rules-markup.ts';
import { sourceRules } from './rules-source.ts';

export const rules = { ...sourceRules, ...markupRules } as const satisfies Record<string, CatalogueRow>;
