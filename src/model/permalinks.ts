/** The permalinks that a site has ever given. They are promises: a later edition of the site keeps every one. */

/** Item ids by the folder of their issue. */
export type Permalinks = ReadonlyMap<string, readonly string[]>;
