/** The passes of the analysis, in the order in which they run. */
import { blocks } from './blocks.ts';
import { heads } from './heads.ts';
import { items } from './items.ts';
import { letterSpacing } from './letter-spacing.ts';
import { paragraphs } from './paragraphs.ts';
import type { Pass } from './pass.ts';

/** All passes, in order. A pass stands after those whose claims it reads. */
export const passes: readonly Pass[] = [letterSpacing, blocks, items, heads, paragraphs];
