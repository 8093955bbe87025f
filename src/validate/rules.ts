/** The newspaper rules N1–N15, in their order. */
import type { Rule } from './rule.ts';
import { articleParts } from './rules/article-parts.ts';
import { columns } from './rules/columns.ts';
import { dates } from './rules/dates.ts';
import { duplicateArticles } from './rules/duplicates.ts';
import { articleHeads, creditsAndHeads } from './rules/heads.ts';
import { languages } from './rules/languages.ts';
import { chineseSpaces, lineEnds } from './rules/line-ends.ts';
import { pointers } from './rules/pointers.ts';
import { residue } from './rules/residue.ts';
import { sourceHash } from './rules/source-hash.ts';
import { sourceLinesClaimed, sourceLinesKept } from './rules/source-lines.ts';
import { closedLists } from './rules/value-lists.ts';

export const rules: readonly Rule[] = [
  sourceLinesClaimed,
  sourceLinesKept,
  sourceHash,
  articleHeads,
  creditsAndHeads,
  articleParts,
  pointers,
  dates,
  columns,
  lineEnds,
  chineseSpaces,
  residue,
  duplicateArticles,
  closedLists,
  languages,
];
