/** The closed lists of headline levels and of the kinds of items and names. */

/** Levels of a headline: 引题 kicker, 主题 main, 副题 sub, 小标题 crosshead; sidehead is run in; continuation repeats a head on a later page. */
export type HeadLevel = 'kicker' | 'main' | 'sub' | 'crosshead' | 'sidehead' | 'continuation';

/** Kinds of item on a page; `briefs` is a list of briefs under one heading. */
export type ItemType =
  | 'article'
  | 'brief'
  | 'briefs'
  | 'advert'
  | 'notice'
  | 'letter'
  | 'section'
  | 'nameplate'
  | 'imprint'
  | 'furniture';

/** Kinds of name that are marked in text. */
export type NameType = 'person' | 'role' | 'organisation' | 'place';
