<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages that stand over all issues: home with its calendar, indices, search; and the style sheet. Source: the list that src/render/site makes. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="urn:broadsheet:site">

  <xsl:param name="ui-language" as="xs:string" select="'en'"/>

  <xsl:include href="shared/words.xsl"/>
  <xsl:include href="html/calendar.xsl"/>
  <xsl:include href="html/index-page.xsl"/>
  <xsl:include href="html/search-page.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:output name="p:html" method="html" version="5" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:output name="p:plain" method="text" encoding="UTF-8"/>

  <xsl:variable name="p:page-style" static="yes" as="xs:string" select="unparsed-text('html/style.css')"/>
  <xsl:variable name="p:site-style" static="yes" as="xs:string" select="unparsed-text('html/site.css')"/>

  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/">
    <xsl:apply-templates select="site" mode="p:home"/>
    <xsl:apply-templates select="site" mode="p:indices"/>
    <xsl:apply-templates select="site" mode="p:search"/>
    <xsl:result-document href="style.css" format="p:plain">{$p:page-style}{$p:site-style}</xsl:result-document>
  </xsl:template>

  <xsl:template name="p:over-head">
    <xsl:param name="title" as="xs:string"/>
    <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>{$title}</title>
      <link rel="stylesheet" href="style.css"/>
      <style>@page{{@top-center{{content:"{replace($title, '[\\"&lt;\s]+', ' ')}"}}}}</style>
    </head>
  </xsl:template>

  <xsl:function name="p:paper-name" as="xs:string">
    <xsl:param name="paper" as="xs:string?"/>
    <xsl:sequence select="if ($paper) then $paper else p:word('title-unknown')"/>
  </xsl:function>

  <xsl:function name="p:is-of-several" as="xs:boolean">
    <xsl:param name="site" as="element(site)"/>
    <xsl:sequence select="exists(distinct-values($site/issue/@paper)[2])"/>
  </xsl:function>

  <!-- What the site is of: a newspaper, or several. -->
  <xsl:function name="p:site-name" as="xs:string">
    <xsl:param name="site" as="element(site)"/>
    <xsl:sequence select="if (p:is-of-several($site)) then p:word('newspapers') else p:paper-name($site/@paper)"/>
  </xsl:function>

  <!-- The date of an issue, or of the issue that an entry is in. -->
  <xsl:function name="p:date-of" as="xs:string">
    <xsl:param name="dated" as="element()"/>
    <xsl:sequence select="if ($dated/@edtf = '') then p:word('date-unknown') else p:edtf-words($dated/@edtf)"/>
  </xsl:function>

  <xsl:template name="p:over-trail">
    <xsl:param name="here" as="xs:string?"/>
    <a class="skip" href="#text">{p:word('skip')}</a>
    <div class="trail">
      <nav aria-label="{p:word('trail')}">
        <xsl:choose>
          <xsl:when test="$here"><a class="home" href="index.html">{if (p:is-of-several(.)) then p:word('home') else p:paper-name(@paper)}</a><span aria-current="page">{$here}</span></xsl:when>
          <xsl:otherwise><span class="home" aria-current="page">{p:word('home')}</span></xsl:otherwise>
        </xsl:choose>
      </nav>
      <nav class="tools" aria-label="{p:word('tools')}">
        <xsl:if test="not($here = p:word('indices'))"><a href="indices.html">{p:word('indices')}</a></xsl:if>
        <xsl:if test="not($here = p:word('search'))"><a href="search.html">{p:word('search')}</a></xsl:if>
      </nav>
    </div>
  </xsl:template>
</xsl:stylesheet>
