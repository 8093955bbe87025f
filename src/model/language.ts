/** What Broadsheet knows of a language: data and forms, with examples inside that are its tests. */

/** A form with named groups that say what it captures (`name`, `role`, `page`, `place`, `day` …). */
export type Form = RegExp;

/** A line and what it is; `text` is a near miss that must not match any form of the language. */
export interface LanguageExample {
  readonly line: string;
  readonly is: 'byline' | 'dateline' | 'jump-to' | 'jump-from' | 'furniture' | 'advert' | 'notice' | 'text';
  /** Values that named groups must capture. */
  readonly captures?: Readonly<Record<string, string>>;
}

export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  /** English name, for `langUsage`. */
  readonly name: string;
  /** How lines of running text join: CJK without a space. */
  readonly joinWrappedLines: 'no-space' | 'space';
  /** Ends a sentence at a line end. */
  readonly sentenceEnd: RegExp;
  readonly forms: {
    readonly byline: readonly Form[];
    readonly dateline: readonly Form[];
    readonly jumpTo: readonly Form[];
    readonly jumpFrom: readonly Form[];
    readonly furniture: readonly Form[];
    readonly advert: readonly Form[];
    readonly notice: readonly Form[];
  };
  readonly examples: readonly LanguageExample[];
}
