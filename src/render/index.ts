/** Rendering: TEI to HTML and plain text through compiled XSLT. */
export { renderTei, type RenderOptions } from './render.ts';
export { type Stylesheets, type Target, type TargetId, targets } from './targets.ts';
export { type CompiledStylesheet, parseTei, type ParsedTei, transform } from './transform.ts';
