<?xml version="1.0" encoding="UTF-8"?>
<!-- A permalink that former editions gave and this one has no item for: a page that leads to where its first line now stands. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- HTML ids of the items of former editions. -->
  <xsl:param name="former" as="xs:string" select="''"/>

  <xsl:template name="p:redirects">
    <xsl:param name="tei" as="element()"/>
    <xsl:for-each select="tokenize($former)[not(. = $p:items/p:html-id(@xml:id))]">
      <xsl:variable name="target" as="xs:string" select="p:successor(.)"/>
      <xsl:result-document href="{.}.html" format="p:html">
        <html lang="{$p:ui-tag}">
          <xsl:call-template name="p:site-head">
            <xsl:with-param name="title" select="p:word('moved') || ' · ' || p:paper-words($tei)"/>
            <xsl:with-param name="meta" as="element()*">
              <meta http-equiv="refresh" content="0; url={$target}"/>
              <meta name="robots" content="noindex"/>
            </xsl:with-param>
          </xsl:call-template>
          <body>
            <xsl:call-template name="p:trail"><xsl:with-param name="tei" select="$tei"/><xsl:with-param name="here" select="p:word('moved')"/></xsl:call-template>
            <main id="text" class="moved">
              <h1>{p:word('moved')}</h1>
              <p>{p:word('moved-why')} <a href="{$target}">{p:word('moved-to')}</a></p>
            </main>
            <xsl:call-template name="p:site-foot"/>
          </body>
        </html>
      </xsl:result-document>
    </xsl:for-each>
  </xsl:template>

  <!-- Where the line is that a former item began with: its id ends in the number of that line (p1-a62: line 62 of page 1). -->
  <xsl:function name="p:successor" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="line" as="xs:string" select="replace($id, '^(.*)-\p{L}+(\d+)(-\d+)?$', '$1.l$2')"/>
    <xsl:variable name="lb" as="element(lb)?" select="($p:texts//lb[@corresp = '#' || $line])[1]"/>
    <xsl:variable name="item" as="element(div)?" select="$lb/ancestor::div[some $item in $p:items satisfies p:whole(.) is $item][1]"/>
    <xsl:sequence select="
      if ($item) then p:html-id(p:whole($item)/@xml:id) || '.html#' || p:html-id($line)
      else if ($lb) then 'page-' || p:number-of-page($lb) || '.html#' || p:html-id($line)
      else 'index.html'"/>
  </xsl:function>
</xsl:stylesheet>
