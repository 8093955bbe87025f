<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of an item: its text over all its jumps, the way to its neighbours, how to cite it. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="p:item-page" on-no-match="fail"/>

  <xsl:template match="div" mode="p:item-page">
    <xsl:variable name="item" as="element(div)" select="."/>
    <xsl:variable name="parts" as="element(div)*" select="p:parts(.)"/>
    <xsl:variable name="tei" as="element(TEI)" select="p:tei-of(.)"/>
    <xsl:variable name="page" as="xs:string" select="p:number-of-page(.)"/>
    <xsl:variable name="title" as="xs:string" select="$p:titles(string(@xml:id))"/>
    <xsl:variable name="place" as="xs:integer" select="position()"/>
    <xsl:result-document href="{p:html-id(@xml:id)}.html" format="p:html">
      <html lang="{$p:ui-tag}">
        <xsl:call-template name="p:site-head">
          <xsl:with-param name="title" select="$title || ' · ' || p:paper-words($tei)"/>
          <xsl:with-param name="meta" select="p:citation-meta($item)"/>
        </xsl:call-template>
        <body class="item-page">
          <xsl:call-template name="p:trail">
            <xsl:with-param name="tei" select="$tei"/><xsl:with-param name="here" select="p:word(@type)"/><xsl:with-param name="page" select="$page"/>
          </xsl:call-template>
          <xsl:call-template name="p:choices"><xsl:with-param name="form" select="'reading'"/></xsl:call-template>
          <main id="text"><xsl:sequence select="p:lang($tei/ancestor-or-self::*[@xml:lang][1]/@xml:lang)"/>
            <xsl:apply-templates select="$item" mode="p:html">
              <xsl:with-param name="level" tunnel="yes" select="1"/>
              <xsl:with-param name="continuations" as="element(div)*" tunnel="yes" select="tail($parts)"/>
            </xsl:apply-templates>
          </main>
          <aside class="reference" aria-label="{p:word('cite')}">
            <h2>{p:word('cite')}</h2>
            <xsl:sequence select="p:reference-list($item)"/>
          </aside>
          <nav class="turn" aria-label="{p:word('items-nav')}">
            <xsl:for-each select="$p:items[$place - 1]"><a rel="prev" href="{p:html-id(@xml:id)}.html">← <xsl:sequence select="p:linked-title(.)"/></a></xsl:for-each>
            <xsl:for-each select="$p:items[$place + 1]"><a rel="next" href="{p:html-id(@xml:id)}.html"><xsl:sequence select="p:linked-title(.)"/> →</a></xsl:for-each>
          </nav>
          <xsl:call-template name="p:site-foot"/>
          <script src="../search/mark.js"></script>
        </body>
      </html>
    </xsl:result-document>
  </xsl:template>

  <!-- What continues an item on another page, with the printed turn of the page between. -->
  <xsl:template match="div" mode="p:continuation">
    <section class="continuation" id="{p:html-id(@xml:id)}" aria-label="{p:word('page', p:number-of-page(.))}">
      <hr class="pb" role="doc-pagebreak" aria-label="{p:word('page', p:number-of-page(.))}"/>
      <div class="flow c{min((8, p:count-columns(., *)))}">
        <xsl:apply-templates mode="p:html">
          <xsl:with-param name="level" tunnel="yes" select="2"/>
          <xsl:with-param name="continuations" tunnel="yes" select="()"/>
        </xsl:apply-templates>
      </div>
    </section>
  </xsl:template>

  <xsl:function name="p:linked-title" as="element()">
    <xsl:param name="item" as="element(div)"/>
    <span><xsl:sequence select="p:lang(p:language-of($item))"/>{$p:titles(string($item/@xml:id))}</span>
  </xsl:function>
</xsl:stylesheet>
