/** What the writing of a page's text leaves for the other parts of the document: reasons, and what they must declare. */
import type { Decision } from '../model/edition.ts';
import type { Attributes } from '../xml/serialize.ts';

export interface PageRecord {
  /** Prefix of every id of the page: `p1`. */
  readonly page: string;
  /** Why each guessed element is what it is, in document order. */
  readonly reasons: { readonly target: string; readonly decision: Decision }[];
  /** `pass.…`, `src.…` and `ed.…` that `resp` names. */
  readonly voices: Set<string>;
  readonly languages: Set<string>;
  /** Code units (four hex digits) written as `g`. */
  readonly characters: Set<string>;
  readonly itemTypes: Set<string>;
  letterSpaced: boolean;
  headless: boolean;
  pagePointers: boolean;
  hyphens: boolean;
  /** The page says how many columns it is cut into. */
  grids: boolean;
}

export function createRecord(page: string): PageRecord {
  return {
    page,
    reasons: [],
    voices: new Set(),
    languages: new Set(),
    characters: new Set(),
    itemTypes: new Set(),
    letterSpaced: false,
    headless: false,
    pagePointers: false,
    hyphens: false,
    grids: false,
  };
}

/** `resp` and `cert` of a guess; where the element has an id, the reason is recorded for `standOff`. */
export function guess(record: PageRecord, decision: Decision | undefined, id?: string): Attributes {
  if (decision === undefined) return {};
  record.voices.add(decision.resp);
  if (id !== undefined) record.reasons.push({ target: id, decision });
  return { resp: `#${record.page}.${decision.resp}`, cert: certText(decision.cert) };
}

/** Two decimals say what a probability from a few hundred observations can say. */
export function certText(cert: number | undefined): string | undefined {
  return cert === undefined ? undefined : String(Math.round(Math.min(1, Math.max(0, cert)) * 100) / 100);
}
