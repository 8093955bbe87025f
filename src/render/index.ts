/** Rendering: TEI to HTML and plain text through compiled XSLT. */
export { type RenderOptions, renderTei } from './render.ts';
export { renderSite, type SiteEdition, type SiteFile, type SiteOptions, siteStylesheets } from './site/site.ts';
export { type Stylesheets, type Target, type TargetId, targets } from './targets.ts';
export { type CompiledStylesheet, type ParsedTei, parseTei, transform } from './transform.ts';
