/** What Broadsheet knows of a language: data and forms, with examples inside that are its tests. */

/** Kinds of line, or of a stretch of one, that a language has forms for. */
export type FormKind =
  | 'byline'
  | 'credit'
  | 'dateline'
  | 'jump-to'
  | 'jump-from'
  | 'furniture'
  | 'section'
  | 'nameplate'
  | 'imprint'
  | 'advert'
  | 'notice'
  | 'letter'
  | 'briefs'
  | 'price'
  | 'caption'
  | 'date';

/**
 * One way in which a phenomenon is printed. Named groups say what it captures: `credit` (roles and names), `place`, `agency`,
 * `date`, `page`, `role` of furniture … Groups of date forms are listed at `Language.forms.date`.
 */
export interface Form {
  /** Name of the form within its language, printed in the evidence: `role-names`. */
  readonly id: string;
  /** Anchored by `where`; with the indices flag, without sticky or global. Bounded: no form may take more than linear time on a capped line. */
  readonly pattern: RegExp;
  /** The whole line, its opening, its ending, or anywhere in it (repeatedly). */
  readonly where: 'line' | 'opening' | 'ending' | 'anywhere';
  /** `dropped`: tried on the line without any white space. `artefacts`: only the spaces of letter-spacing are dropped. */
  readonly spaces: 'dropped' | 'artefacts';
  /** Share of its claims that proved right on measured truth, 0–1. */
  readonly cert: number;
}

/** A line and what it is; `text` is a near miss that must match no form but a date. */
export interface LanguageExample {
  readonly line: string;
  readonly is: FormKind | 'text';
  /** The form that must be the first to match. */
  readonly form?: string;
  /** Values that named groups must capture. */
  readonly captures?: Readonly<Record<string, string>>;
}

/** How a credit is read where no capital tells a name and no space parts the words. All with the unicode flag only. */
export interface SolidCredit {
  /** Roles that are known wherever they stand, and those that count only where a word begins. */
  readonly role: RegExp;
  readonly roleAtWord: RegExp;
  /** Who signs where no journalist does (市民, 读者), as a whole word. */
  readonly identity: RegExp;
  /** Ending of a word that says where the signer belongs; `place` for a place. */
  readonly affiliation: RegExp;
  readonly placeAffiliation: RegExp;
  /** A role that is broken where “\n” stands for the end of a line. */
  readonly brokenRole?: RegExp;
  /** What may close the names and is none: 摄, 文图; as a whole word, and as the ending of one. */
  readonly closingWord: RegExp;
  readonly closing: RegExp;
}

/** Words by which names of persons, organisations and places are known. */
export interface NameLexicon {
  /** Names that a family bears, one or more characters; empty where a capital tells a name. */
  readonly surnames: readonly string[];
  /** A role that signs an article, with what qualifies it (本报首席记者); matches exactly the role. */
  readonly role: RegExp;
  /** Present in languages that are written without spaces. */
  readonly solidCredit?: SolidCredit;
  /** Titles and offices that stand before the name: 市长, Mr., Herr, M. */
  readonly titlesBefore: readonly string[];
  /** Those of them that are held of a place or body as well: what “maire de” opens is no personal name, what “comte de” opens is. */
  readonly offices?: readonly string[];
  /** Titles that stand after the name: 先生, 女士. */
  readonly titlesAfter: readonly string[];
  /** Words that open a speech and so close a name before them: 说, 表示. */
  readonly speech: readonly string[];
  /** Endings of the names of organisations and of places. */
  readonly organisationEndings: readonly string[];
  readonly placeEndings: readonly string[];
}

/** By what a text shows its language. */
export interface LanguageCues {
  /** Unicode script of its letters, as in `\p{Script=…}`. */
  readonly script: 'Han' | 'Latin' | 'Cyrillic' | 'Arabic' | 'Kana';
  /** Letters that tell it from languages of the same script; each is one hit. */
  readonly letters: string;
  /** Frequent short words in lower case, ſ as s; each is one hit. Also the shapes that OCR makes of them. */
  readonly words: readonly string[];
}

export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  /** English name, for `langUsage`. */
  readonly name: string;
  readonly cues: LanguageCues;
  /** How lines of running text join: CJK without a space. */
  readonly joinWrappedLines: 'no-space' | 'space';
  /** Marks that end a line inside a word; empty in CJK. */
  readonly hyphens: string;
  /** Ends a sentence at a line end. */
  readonly sentenceEnd: RegExp;
  /** One number in running text: `3.6 万`, `1,234.5`. */
  readonly number: RegExp;
  /** Words for the numbers of pages and days, in lower case; Han numerals go without saying. */
  readonly numberWords: Readonly<Record<string, number>>;
  /** Twelve lists of names and abbreviations in lower case without full stop, January first. */
  readonly months: readonly (readonly string[])[];
  /** Seven lists of names in lower case, Monday first. */
  readonly weekdays: readonly (readonly string[])[];
  /** News agencies that sign a dateline or byline. */
  readonly agencies: readonly string[];
  readonly names: NameLexicon;
  readonly forms: {
    readonly byline: readonly Form[];
    /** Words on who is behind a text that are no byline: （作者系…）. */
    readonly credit: readonly Form[];
    readonly dateline: readonly Form[];
    readonly jumpTo: readonly Form[];
    readonly jumpFrom: readonly Form[];
    readonly furniture: readonly Form[];
    /** Standing titles of a section or column: 要闻, Vermischtes, Faits divers. */
    readonly section: readonly Form[];
    readonly nameplate: readonly Form[];
    readonly imprint: readonly Form[];
    readonly advert: readonly Form[];
    readonly notice: readonly Form[];
    /** How a letter to the editor opens. */
    readonly letter: readonly Form[];
    /** Headings of lists of briefs: Faits divers, 简讯. */
    readonly briefs: readonly Form[];
    /** The price of the paper, as its nameplate says it. */
    readonly price: readonly Form[];
    readonly caption: readonly Form[];
    /**
     * Groups: `year` and `republicYear` (numbers), `yearShift` and `dayShift` (words of `shifts`), `month` (number or name), `day`, `toYear`, `toMonth`,
     * `toDay`, `half` and `quarter` (number), `weekday` with `weekdayShift` (the nearest such day) or `weekShift` (weeks from
     * the issue's own), `monthShift`.
     */
    readonly date: readonly Form[];
  };
  /** What words of relative time count: 昨日 −1, "last" −1. In lower case. */
  readonly shifts: Readonly<Record<string, number>>;
  readonly examples: readonly LanguageExample[];
}
