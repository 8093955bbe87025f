<?xml version="1.0" encoding="UTF-8"?>
<!-- How an item is cited: meta elements, JSON-LD, and references in words with their downloads. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:array="http://www.w3.org/2005/xpath-functions/array"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="p:citation-meta" as="element()*">
    <xsl:param name="item" as="element(div)"/>
    <xsl:variable name="facts" as="map(*)" select="$p:facts-of-items(string($item/@xml:id))"/>
    <xsl:variable name="id" as="xs:string" select="p:html-id($item/@xml:id)"/>
    <xsl:variable name="meta" as="map(xs:string, xs:string*)*" select="
      map { 'citation_title': $facts?title }, map { 'citation_author': $facts?authors },
      map { 'citation_publication_date': replace($facts?date, '-', '/') }, map { 'citation_journal_title': $facts?paper[$facts?is-paper-known] },
      map { 'citation_issn': $facts?issn }, map { 'citation_volume': $facts?volume }, map { 'citation_issue': $facts?number },
      map { 'citation_firstpage': $facts?pages[1] }, map { 'citation_publisher': $facts?publisher },
      map { 'citation_language': $facts?language }, map { 'citation_public_url': p:address($id) },
      map { 'DC.title': $facts?title }, map { 'DC.creator': $facts?authors }, map { 'DC.date': $facts?edtf },
      map { 'DC.source': $facts?paper[$facts?is-paper-known] }, map { 'DC.publisher': $facts?publisher }, map { 'DC.language': $facts?language },
      map { 'DC.rights': $facts?rights }, map { 'DC.identifier': p:address($id) }, map { 'DC.type': 'Text' }"/>
    <xsl:for-each select="$meta">
      <xsl:variable name="name" as="xs:string" select="map:keys(.)"/>
      <xsl:for-each select="map:get(., $name)[. != '']"><meta name="{$name}" content="{.}"/></xsl:for-each>
    </xsl:for-each>
    <xsl:for-each select="p:address($id)"><link rel="canonical" href="{.}"/></xsl:for-each>
    <script type="application/ld+json">{p:json-ld($facts, $id)}</script>
  </xsl:function>

  <xsl:function name="p:address" as="xs:string?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="if ($base-url = '') then () else $base-url || $issue || '/' || $id || '.html'"/>
  </xsl:function>

  <!-- JSON-LD with its properties in a fixed order; a map would not keep it. -->
  <xsl:function name="p:json-ld" as="xs:string">
    <xsl:param name="facts" as="map(*)"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="properties" as="xs:string*" select="
      '&quot;@context&quot;:&quot;https://schema.org&quot;', '&quot;@type&quot;:&quot;NewsArticle&quot;',
      p:json('@id', p:address($id)), p:json('headline', $facts?title), p:json('inLanguage', $facts?language),
      p:json('datePublished', $facts?date),
      if (exists($facts?authors)) then '&quot;author&quot;:[' || string-join($facts?authors !
        ('{' || string-join(('&quot;@type&quot;:&quot;Person&quot;', p:json('name', .)), ',') || '}'), ',') || ']' else (),
      p:json('dateline', $facts?dateline), p:json('articleSection', $facts?section), p:json('printSection', $facts?section),
      p:json('printPage', string-join($facts?pages, ', ')), p:json('printColumn', string-join($facts?columns, ', ')),
      p:json('printEdition', $facts?edition), p:json('license', $facts?rights[starts-with(., 'http')]),
      '&quot;isPartOf&quot;:{' || string-join(('&quot;@type&quot;:&quot;PublicationIssue&quot;', p:json('issueNumber', $facts?number),
        p:json('datePublished', $facts?date),
        '&quot;isPartOf&quot;:{' || string-join(('&quot;@type&quot;:&quot;Newspaper&quot;', p:json('name', $facts?paper[$facts?is-paper-known]), p:json('issn', $facts?issn)), ',') || '}'), ',') || '}'"/>
    <xsl:sequence select="replace('{' || string-join($properties, ',') || '}', '&lt;', '\\u003c')"/>
  </xsl:function>

  <xsl:function name="p:json" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string*"/>
    <xsl:sequence select="if (string-join($value) = '') then () else '&quot;' || $name || '&quot;:&quot;' || p:json-escaped($value[1]) || '&quot;'"/>
  </xsl:function>

  <xsl:function name="p:json-escaped" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="$text => replace('\\', '\\\\') => replace('&quot;', '\\&quot;') => replace('[\n\r\t]+', ' ')"/>
  </xsl:function>

  <!-- The reference in the reader's language; for a Chinese paper also by GB/T 7714; and the files for reference managers. -->
  <xsl:function name="p:reference-list" as="element()*">
    <xsl:param name="item" as="element(div)"/>
    <xsl:variable name="facts" as="map(*)" select="$p:facts-of-items(string($item/@xml:id))"/>
    <xsl:variable name="id" as="xs:string" select="p:html-id($item/@xml:id)"/>
    <p class="citation"><xsl:sequence select="p:isolated(p:reference('reference', $facts))"/></p>
    <xsl:if test="starts-with($facts?language, 'zh') and not(starts-with($p:ui-tag, 'zh'))">
      <p class="citation" lang="zh-Hans">{p:reference('gb-7714', $facts)}</p>
    </xsl:if>
    <xsl:for-each select="p:address($id)"><p class="citation"><a href="{.}">{.}</a></p></xsl:for-each>
    <ul class="downloads">
      <li><a href="{$id}.ris">RIS</a></li>
      <li><a href="{$id}.bib">BibTeX</a></li>
      <li><a href="{$id}.csl.json">CSL-JSON</a></li>
      <li><a href="{$id}.txt">{p:word('plain-text')}</a></li>
      <li><a href="{$id}.xml">TEI</a></li>
    </ul>
  </xsl:function>

  <!-- Words that run from right to left stand apart, so that the marks between them keep their places. -->
  <xsl:function name="p:isolated" as="node()*">
    <xsl:param name="reference" as="xs:string"/>
    <xsl:analyze-string select="$reference" regex="[&#x590;-&#x8FF;]([^.,;:()“”„«»]*[&#x590;-&#x8FF;])?">
      <xsl:matching-substring><bdi>{.}</bdi></xsl:matching-substring>
      <xsl:non-matching-substring>{.}</xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:function>

  <!-- How the issue is cited, in the reader's language and by GB/T 7714. -->
  <xsl:function name="p:issue-reference" as="element()">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="facts" as="map(*)" select="p:issue-facts($tei)"/>
    <section class="reference" aria-labelledby="cite">
      <h2 id="cite">{p:word('cite')}</h2>
      <p class="citation"><xsl:sequence select="p:isolated(p:reference('reference-issue', $facts))"/></p>
      <p class="citation" lang="zh-Hans"><span class="kind">GB/T 7714</span><xsl:sequence select="p:isolated(p:reference('gb-7714-issue', $facts))"/></p>
      <xsl:for-each select="p:address('index')"><p class="citation"><a href="{.}">{.}</a></p></xsl:for-each>
      <ul class="downloads">
        <li><a href="issue.ris">RIS</a></li>
        <li><a href="issue.bib">BibTeX</a></li>
        <li><a href="issue.csl.json">CSL-JSON</a></li>
        <li><a href="edition.xml">TEI</a></li>
      </ul>
      <p class="extent">{p:word('cite-items')}</p>
    </section>
  </xsl:function>
</xsl:stylesheet>
