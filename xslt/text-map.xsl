<?xml version="1.0" encoding="UTF-8"?>
<!-- Plain text with marks where elements that have an id begin and end, from which src/render/offset-map.ts makes the map back to the TEI. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:import href="text.xsl"/>

  <!-- An element is U+FDD5 id U+FDD6 … U+FDD7; a line begins at U+FDD8 id U+FDD6 and ends where the next begins, its block ends, or at U+FDD9. -->
  <xsl:variable name="p:opening" as="xs:string" select="codepoints-to-string(64981)"/>
  <xsl:variable name="p:named" as="xs:string" select="codepoints-to-string(64982)"/>
  <xsl:variable name="p:closing" as="xs:string" select="codepoints-to-string(64983)"/>
  <xsl:variable name="p:line-opening" as="xs:string" select="codepoints-to-string(64984)"/>
  <xsl:variable name="p:line-closing" as="xs:string" select="codepoints-to-string(64985)"/>

  <!-- Every line beginning has to be met. -->
  <xsl:variable name="p:may-shorten" as="xs:boolean" select="false()"/>

  <xsl:template match="*[@xml:id]" mode="p:blocks" priority="100">
    <xsl:variable name="lines" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:variable name="printed" as="xs:string*" select="$lines[. != '']"/>
    <xsl:variable name="mark" as="xs:string" select="$p:opening || @xml:id || $p:named"/>
    <xsl:for-each select="$printed">
      <xsl:sequence select="(if (position() = 1) then $mark else '') || . || (if (position() = last()) then $p:closing else '')"/>
    </xsl:for-each>
  </xsl:template>

  <!-- What stands between blocks or cells belongs to no line. -->
  <xsl:template match="*[not(@xml:id)]" mode="p:blocks" priority="100">
    <xsl:variable name="lines" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="$lines ! (if (. = '') then . else . || $p:line-closing)"/>
  </xsl:template>

  <xsl:template match="row" mode="p:blocks" priority="50">
    <xsl:sequence select="string-join(cell ! (p:one-line(node()) || $p:line-closing), '&#9;')"/>
  </xsl:template>

  <xsl:template match="lb[@corresp]" mode="p:inline" priority="100">
    <xsl:sequence select="$p:line-opening || substring(@corresp, 2) || $p:named"/>
  </xsl:template>

  <!-- A dateline that runs in has its own place in the block of its paragraph. -->
  <xsl:template match="p[preceding-sibling::*[1][self::dateline[@rend = 'run-in']]]" mode="p:blocks" priority="101">
    <xsl:variable name="pieces" as="xs:string*">
      <xsl:for-each select="preceding-sibling::*[1], .">
        <xsl:sequence select="@xml:id ! ($p:opening || . || $p:named)"/>
        <xsl:apply-templates mode="p:inline"/>
        <xsl:sequence select="$p:closing[current()/@xml:id]"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="p:trim(string-join($pieces))"/>
  </xsl:template>

  <xsl:function name="p:verbatim" as="xs:string">
    <xsl:param name="line" as="element(line)"/>
    <xsl:variable name="text" as="xs:string" select="if ($line/g) then p:with-characters($line) else string($line)"/>
    <xsl:sequence select="if ($line/@xml:id) then $p:opening || $line/@xml:id || $p:named || $text || $p:closing else $text"/>
  </xsl:function>
</xsl:stylesheet>
