<?xml version="1.0" encoding="UTF-8"?>
<!-- The navigation document: contents page by page, the list of printed pages, landmarks. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="p:navigation" on-no-match="fail"/>
  <xsl:mode name="p:contents-entry" on-no-match="fail"/>

  <xsl:template match="TEI | teiCorpus" mode="p:navigation">
    <xsl:call-template name="p:epub-document">
      <xsl:with-param name="file">nav.xhtml</xsl:with-param>
      <xsl:with-param name="title" select="p:issue-title(.)"/>
      <xsl:with-param name="body" as="element(Q{}body)">
        <body>
          <nav epub:type="toc" role="doc-toc" aria-labelledby="contents">
            <h1 id="contents">{p:word('contents-of-issue')}</h1>
            <ol>
              <li><a href="title.xhtml">{p:issue-title(.)}</a></li>
              <xsl:apply-templates select="$p:texts" mode="p:contents-entry"/>
              <li><a href="about.xhtml">{p:word('about')}</a></li>
            </ol>
          </nav>
          <nav epub:type="page-list" role="doc-pagelist" aria-labelledby="pages" hidden="hidden">
            <h2 id="pages">{p:word('pages-nav')}</h2>
            <ol>
              <xsl:for-each select="$p:texts"><li><a href="{p:chapter(.)}#page">{p:number-of-page(.)}</a></li></xsl:for-each>
            </ol>
          </nav>
          <nav epub:type="landmarks" aria-labelledby="landmarks" hidden="hidden">
            <h2 id="landmarks">{p:word('trail')}</h2>
            <ol>
              <li><a epub:type="titlepage" href="title.xhtml">{p:issue-title(.)}</a></li>
              <li><a epub:type="toc" href="nav.xhtml#contents">{p:word('contents-of-issue')}</a></li>
              <li><a epub:type="bodymatter" href="page-1.xhtml">{p:word('page', p:number-of-page($p:texts[1]))}</a></li>
              <li><a epub:type="colophon" href="about.xhtml">{p:word('about')}</a></li>
            </ol>
          </nav>
        </body>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Adverts are found on their page; a list of them all would bury the articles. -->
  <xsl:template match="text" mode="p:contents-entry">
    <xsl:variable name="here" as="element(text)" select="."/>
    <xsl:variable name="items" as="element(div)*" select="$p:items[not(@type = 'advert')][ancestor::text[last()] is $here]"/>
    <li>
      <a href="{p:chapter(.)}">{p:word('page', p:number-of-page(.))}</a>
      <xsl:if test="exists($items)"><ol><xsl:apply-templates select="$items" mode="p:contents-entry"/></ol></xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="div" mode="p:contents-entry">
    <li><a href="{p:chapter(.)}#{p:html-id(@xml:id)}"><xsl:sequence select="p:lang(p:language-of(.))"/>{p:title-of(.)}</a></li>
  </xsl:template>
</xsl:stylesheet>
