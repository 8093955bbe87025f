<?xml version="1.0" encoding="UTF-8"?>
<!-- The contents of an issue, page by page; and about its transcription. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="p:contents-page" on-no-match="fail"/>
  <xsl:mode name="p:contents-item" on-no-match="fail"/>
  <xsl:mode name="p:about-page" on-no-match="fail"/>

  <xsl:template match="TEI | teiCorpus" mode="p:contents-page">
    <xsl:result-document href="index.html" format="p:html">
      <html lang="{$p:ui-tag}">
        <xsl:call-template name="p:site-head">
          <xsl:with-param name="title" select="p:paper-words(.) || ' · ' || p:issue-date-words(.)"/>
          <xsl:with-param name="meta" select="p:dublin-core(.)"/>
        </xsl:call-template>
        <body>
          <xsl:call-template name="p:trail"><xsl:with-param name="tei" select="."/><xsl:with-param name="here" select="()"/></xsl:call-template>
          <xsl:sequence select="p:masthead(., false())"/>
          <main id="text" class="issue">
            <xsl:for-each select="$p:texts">
              <xsl:variable name="number" as="xs:string" select="p:number-of-page(.)"/>
              <section class="issue-page" aria-labelledby="page-{$number}">
                <h2 id="page-{$number}"><a href="page-{$number}.html">{p:word('page', $number)}</a></h2>
                <xsl:variable name="here" as="xs:string" select="generate-id()"/>
                <ol>
                  <xsl:apply-templates select="$p:items[generate-id(ancestor::text[last()]) = $here]" mode="p:contents-item"/>
                </ol>
              </section>
            </xsl:for-each>
          </main>
          <xsl:call-template name="p:site-foot"/>
        </body>
      </html>
    </xsl:result-document>
  </xsl:template>

  <xsl:template match="div" mode="p:contents-item">
    <li class="of-{@type}">
      <xsl:if test="not(@type = 'article')"><span class="kind">{p:word(@type)}</span></xsl:if>
      <a href="{p:html-id(@xml:id)}.html"><xsl:sequence select="p:lang(p:language-of(.))"/>{$p:titles(string(@xml:id))}</a>
      <xsl:for-each select="byline[1]"><span class="by"><xsl:sequence select="p:lang(p:language-of(.))"/>{normalize-space()}</span></xsl:for-each>
      <xsl:variable name="pages" as="xs:string*" select="distinct-values(tail(p:parts(.)) ! p:number-of-page(.))"/>
      <xsl:if test="exists($pages)"><span class="over">{p:word('continues', string-join($pages, ', '))}</span></xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="TEI | teiCorpus" mode="p:about-page">
    <xsl:result-document href="about.html" format="p:html">
      <html lang="{$p:ui-tag}">
        <xsl:call-template name="p:site-head">
          <xsl:with-param name="title" select="p:word('about') || ' · ' || p:paper-words(.)"/>
        </xsl:call-template>
        <body>
          <xsl:call-template name="p:trail"><xsl:with-param name="tei" select="."/><xsl:with-param name="here" select="p:word('about')"/></xsl:call-template>
          <main id="text" class="about-page">
            <h1>{p:word('about')}</h1>
            <xsl:sequence select="p:issue-reference(.)"/>
            <xsl:apply-templates select="." mode="p:about-facts"/>
          </main>
          <footer class="foot"><span>{p:word('made')}</span></footer>
        </body>
      </html>
    </xsl:result-document>
  </xsl:template>
</xsl:stylesheet>
