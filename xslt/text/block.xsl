<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks of the reading text: each becomes one line, and a blank line parts it from the next. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:variable name="p:may-shorten" as="xs:boolean" select="true()"/>

  <xsl:function name="p:reading-text" as="xs:string">
    <xsl:param name="prepared" as="element()*"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select="$prepared" mode="p:blocks">
        <!-- Where every element's text is simply what it contains, blocks need not be walked through. -->
        <xsl:with-param name="is-plain" as="xs:boolean" tunnel="yes" select="$p:may-shorten and empty($prepared//*[not(self::lb or self::p or self::persName
          or self::head or self::div or self::byline or self::date or self::roleName or self::orgName or self::placeName or self::dateline
          or self::cb or self::pb or self::body or self::milestone or self::trailer or self::ref or self::ab or self::pc or self::front
          or self::back or self::num)])"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:sequence select="string-join($lines[. != ''] ! (. || '&#10;'), '&#10;')"/>
  </xsl:function>

  <xsl:template match="text | body | front | back | group | div | floatingText | titlePage | docTitle | opener | closer | lg | list | figure | table"
    mode="p:blocks">
    <xsl:apply-templates mode="p:blocks"/>
  </xsl:template>

  <xsl:template match="head | p | byline | dateline | trailer | ab | titlePart | docImprint | docEdition | docDate | imprimatur | salute
    | signed | item | l | figDesc | docAuthor | fw | label | cit | epigraph | argument" mode="p:blocks">
    <xsl:param name="is-plain" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:sequence select="if ($is-plain) then p:trim(string(.)) else p:one-line(node())"/>
  </xsl:template>

  <!-- A dateline that runs in stands before the first words of its paragraph, with the space the source gives. -->
  <xsl:template match="dateline[@rend = 'run-in'][following-sibling::*[1][self::p]]" mode="p:blocks" priority="1"/>

  <xsl:template match="p[preceding-sibling::*[1][self::dateline[@rend = 'run-in']]]" mode="p:blocks" priority="1">
    <xsl:param name="is-plain" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:sequence select="
      if ($is-plain) then p:trim(preceding-sibling::*[1] || string(.)) else p:one-line((preceding-sibling::*[1]/node(), node()))"/>
  </xsl:template>

  <xsl:template match="quote | cit | epigraph | item | note" mode="p:blocks">
    <xsl:choose>
      <xsl:when test="p | lg | ab"><xsl:apply-templates mode="p:blocks"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="p:one-line(node())"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A row is one line, its cells parted by tabs, as spreadsheets read it. -->
  <xsl:template match="row" mode="p:blocks">
    <xsl:sequence select="string-join(cell ! p:one-line(node()), '&#9;')"/>
  </xsl:template>

  <xsl:template match="gap" mode="p:blocks"><xsl:sequence select="'[…]'"/></xsl:template>

  <xsl:template match="graphic | cb | pb | lb | milestone" mode="p:blocks"/>

  <xsl:template match="text()" mode="p:blocks"><xsl:sequence select="p:one-line(.)"/></xsl:template>

  <xsl:function name="p:one-line" as="xs:string">
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="pieces" as="xs:string*"><xsl:apply-templates select="$content" mode="p:inline"/></xsl:variable>
    <xsl:sequence select="p:trim(string-join($pieces))"/>
  </xsl:function>

  <xsl:function name="p:trim" as="xs:string">
    <xsl:param name="line" as="xs:string"/>
    <xsl:sequence select="
      if (starts-with($line, ' ') or ends-with($line, ' ')) then replace($line, '^[ \t\n\r]+|[ \t\n\r]+$', '') else $line"/>
  </xsl:function>
</xsl:stylesheet>
