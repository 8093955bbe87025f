/** The images of printed pages that a TEI document names in its source layer. */

/** For each page, in order, the address of its image as the TEI gives it; empty where there is none. */
export function pageImagesOf(tei: string): readonly string[] {
  return tei
    .split(/<TEI(?=[\s>])/u)
    .slice(1)
    .map((page) => addressOf(page));
}

/** The graphic of the first surface, before its zones: those further down show parts of the page. */
function addressOf(page: string): string {
  const layer = page.search(/<(?:sourceDoc|facsimile)[\s>]/u);
  const end = layer < 0 ? -1 : page.slice(layer).search(/<zone[\s>]|<text[\s>]/u);
  if (end < 0) return '';
  const url = /<graphic\s[^>]*?\burl="([^"]*)"/u.exec(page.slice(layer, layer + end))?.[1] ?? '';
  return url.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
