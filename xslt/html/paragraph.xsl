<?xml version="1.0" encoding="UTF-8"?>
<!-- Paragraphs and what stands between them: bylines, datelines, jumps, blocks, quotations, openers and closers, lists. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="p" mode="p:html">
    <p class="{if (@rend = 'noindent') then 'flush' else 'par'}{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:apply-templates select="preceding-sibling::*[1][self::dateline[@rend = 'run-in']]" mode="p:run-in"/>
      <xsl:apply-templates mode="p:html"/>
    </p>
  </xsl:template>

  <!-- Text after a column beginning goes into a box of its own: it can begin a column on the page, and its words stay whole. -->
  <xsl:template match="p[cb]" mode="p:html">
    <p class="{if (@rend = 'noindent') then 'flush' else 'par'}{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:apply-templates select="preceding-sibling::*[1][self::dateline[@rend = 'run-in']]" mode="p:run-in"/>
      <xsl:for-each-group select="node()" group-starting-with="cb">
        <xsl:choose>
          <xsl:when test="self::cb">
            <!-- The hyphen of the line before stands at the foot of the column before. -->
            <xsl:for-each select="current-group()[2]/self::lb[@p:mark]"><span class="end" data-mark="{@p:mark}"/></xsl:for-each>
            <span>
              <xsl:sequence select="p:column-attributes(., 'column')"/>
              <xsl:apply-templates select="tail(current-group())" mode="p:html"/>
            </span>
          </xsl:when>
          <xsl:otherwise><xsl:apply-templates select="current-group()" mode="p:html"/></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
    </p>
  </xsl:template>

  <xsl:template match="dateline[@rend = 'run-in'][following-sibling::*[1][self::p]]" mode="p:html"/>

  <xsl:template match="dateline" mode="p:run-in">
    <span class="dateline{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:apply-templates mode="p:html"/>
    </span>
  </xsl:template>

  <xsl:template match="dateline | byline | salute | signed | docAuthor" mode="p:html">
    <p class="{local-name()}{@rend[. = 'end'] ! ' end'}{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:apply-templates mode="p:html"/>
    </p>
  </xsl:template>

  <xsl:template match="signed/dateline | closer/dateline | opener/dateline" mode="p:html" priority="1">
    <p class="dateline"><xsl:apply-templates mode="p:html"/></p>
  </xsl:template>

  <xsl:template match="opener | closer" mode="p:html">
    <div class="{local-name()}{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:apply-templates mode="p:html"/>
    </div>
  </xsl:template>

  <xsl:template match="opener/text() | closer/text()" mode="p:html" priority="1"><p>{normalize-space()}</p></xsl:template>

  <xsl:template match="ab" mode="p:html">
    <p class="ab{@type ! (' ' || .)}{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:apply-templates mode="p:html"/>
    </p>
  </xsl:template>

  <xsl:template match="trailer" mode="p:html">
    <p class="{if (@type = 'continuation') then 'jump' else 'trailer'}{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:apply-templates mode="p:html"/>
    </p>
  </xsl:template>

  <xsl:template match="quote | cit | epigraph | argument" mode="p:html">
    <blockquote class="quote{@type ! (' ' || .)}{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:choose>
        <xsl:when test="p | lg | ab | quote"><xsl:apply-templates mode="p:html"/></xsl:when>
        <xsl:otherwise><p><xsl:apply-templates mode="p:html"/></p></xsl:otherwise>
      </xsl:choose>
    </blockquote>
  </xsl:template>

  <xsl:template match="p//quote | ab//quote" mode="p:html" priority="1">
    <q><xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/><xsl:apply-templates mode="p:html"/></q>
  </xsl:template>

  <xsl:template match="lg" mode="p:html">
    <div class="verse{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:apply-templates mode="p:html"/>
    </div>
  </xsl:template>

  <xsl:template match="l" mode="p:html"><p class="line"><xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/><xsl:apply-templates mode="p:html"/></p></xsl:template>

  <xsl:template match="list" mode="p:html">
    <ul class="list{p:guess(@cert)}"><xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/><xsl:apply-templates select="item" mode="p:html"/></ul>
  </xsl:template>

  <xsl:template match="item" mode="p:html">
    <li><xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/><xsl:apply-templates mode="p:html"/></li>
  </xsl:template>
</xsl:stylesheet>
