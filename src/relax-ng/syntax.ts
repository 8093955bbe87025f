/** The common tree of both RELAX NG syntaxes: what the XML reader and the compact reader give, and the simplifier takes. */
import type { Place } from '../diagnostics/diagnostic.ts';

/** An element of the RELAX NG namespace in the XML syntax, before simplification (RELAX NG specification §3). */
export interface SchemaElement {
  /** Local name in the RELAX NG namespace: `element`, `define`, `choice` … */
  readonly name: string;
  /** Unqualified attributes: `name`, `ns`, `href`, `type`, `combine`, `datatypeLibrary`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (SchemaElement | string)[];
  /** Prefix → namespace URI in scope. */
  readonly namespaces: ReadonlyMap<string, string>;
  /** Base URI for `href`: a file path or URL. */
  readonly base: string;
  readonly place: Place;
  /** Documentation annotation (a:documentation, `##`) of this element, where it has one. */
  readonly documentation?: string;
}
