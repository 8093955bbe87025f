/** The TEI of a small invented page, as encode writes it, with what a test wants to be different. */

export interface PageWish {
  /** Of the root element; every id of the page begins with it. */
  readonly id?: string;
  readonly image?: string;
  readonly title?: string;
  /** Attributes of the only article. */
  readonly article?: string;
  readonly source?: { readonly fileName: string; readonly sha256: string };
}

export function pageTei({
  id = 'p1',
  image,
  title = 'The Harbour Gazette',
  article = '',
  source,
}: PageWish = {}): string {
  const graphic = image === undefined ? '' : `\n      <graphic url="${image}"/>`;
  const digital =
    source === undefined
      ? ''
      : `<bibl type="digitalSource"><title>text layer</title><idno type="filename">${source.fileName}</idno><idno type="sha256">${source.sha256}</idno></bibl>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${id}" xml:lang="en">
  <teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt><publicationStmt><publisher>Port Ellery Library</publisher></publicationStmt>
    <sourceDesc><biblStruct><monogr><title level="j">${title}</title><imprint><date when="1905-07-13">1905-07-13</date></imprint></monogr></biblStruct>${digital}</sourceDesc></fileDesc></teiHeader>
  <sourceDoc>
    <surface xml:id="${id}.s">${graphic}
      <zone xml:id="${id}.z1"><line xml:id="${id}.l1">THE NEW PIER</line><line xml:id="${id}.l2">The pier is open.</line></zone>
    </surface>
  </sourceDoc>
  <text><body><div xml:id="${id}.a1" type="article"${article}><head type="main"><lb corresp="#${id}.l1"/>THE NEW PIER</head><p><lb corresp="#${id}.l2"/>The pier is open.</p></div></body></text>
</TEI>
`;
}
