/** Rendering: TEI to HTML and plain text through compiled XSLT, and to a static site; and the check of a site. */
export { compileStylesheet, judgeModule } from './compile-stylesheet.ts';
export { confine } from './confinement.ts';
export { type EpubFile, epubFolder, renderEpub } from './epub.ts';
export { type OffsetEntry, writeOffsetMap } from './offset-map.ts';
export { pageImagesOf } from './page-images.ts';
export { renderTei } from './render.ts';
export { checkEdition } from './site/check-edition.ts';
export { permalinksPath } from './site/permalinks.ts';
export { renderSite, type SiteEdition, type SiteImage, type SiteOptions, siteStylesheets } from './site/site.ts';
export { extensionOf, judgeStylesheet, readStylesheet } from './stylesheet-fence.ts';
export { type Stylesheets, sheet, type Target, targets, usualTargets } from './targets.ts';
export { renderTexts, type TextEdition, type TextUnit, textUnits } from './texts.ts';
export { type CompiledStylesheet, givenParameters, parseTei, transform } from './transform.ts';
