/** What an analysis pass is: a pure function from an issue and the claims so far to further claims. */
import type { AuthorityEntry } from '../model/authority.ts';
import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/language.ts';
import type { Issue } from '../model/layout.ts';
import type { LineIndex } from '../model/span.ts';

export interface PassInput {
  readonly issue: Issue;
  readonly lines: LineIndex;
  /** The language of the issue; a page or item in another one carries a claim. */
  readonly language: Language;
  /** Claims of the passes before this one and of editors. */
  readonly findings: readonly Finding[];
  /** Date of the issue as ISO 8601, where it is known. */
  readonly issueDate?: string;
  /** Title of the newspaper, where it is known. */
  readonly title?: string;
  /** Also what is less than highly precise is claimed: names in text, words of relative time. */
  readonly enrich?: boolean;
  /** Names that an editor vouches for. */
  readonly authority?: readonly AuthorityEntry[];
}

export interface Pass {
  /** Also the last part of `resp`: `pass.bylines`. */
  readonly id: string;
  /** Raised with every change of what the pass claims. */
  readonly version: string;
  /** What it does, in the words that the TEI header prints: `finds bylines by …`. */
  readonly does: string;
  /** Ids of the passes whose claims it reads. */
  readonly after: readonly string[];
  /** Runs only where the user asks for names and other enrichment, as too few of its claims are sure. */
  readonly enriches?: boolean;
  run(input: PassInput): readonly Finding[];
}

/** A pass as it is; gives its literal a type. */
export function definePass(pass: Pass): Pass {
  return pass;
}
