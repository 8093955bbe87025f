<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands inside a line of the reading text. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="text()" mode="p:inline"><xsl:sequence select="string(.)"/></xsl:template>

  <xsl:template match="persName | orgName | placeName | roleName | name | foreign | hi | emph | supplied | add | label | stamp | measure | title
    | date | docDate | num | seg | pc | rs | time | ref | unclear | orig | sic | reg | corr | abbr | expan | publisher | pubPlace | idno
    | biblScope | quote | p | ab" mode="p:inline">
    <xsl:apply-templates mode="p:inline"/>
  </xsl:template>

  <xsl:template match="g" mode="p:inline"><xsl:sequence select="p:glyph(.)"/></xsl:template>
  <xsl:template match="gap" mode="p:inline"><xsl:sequence select="'[…]'"/></xsl:template>
  <xsl:template match="space" mode="p:inline"><xsl:sequence select="' '"/></xsl:template>
  <xsl:template match="choice" mode="p:inline">
    <xsl:apply-templates select="(reg, corr, expan, orig, sic)[1]" mode="p:inline"/>
  </xsl:template>
  <xsl:template match="note" mode="p:inline"><xsl:sequence select="'['"/><xsl:apply-templates mode="p:inline"/><xsl:sequence select="']'"/></xsl:template>
  <xsl:template match="ruby" mode="p:inline">
    <xsl:apply-templates select="rb/node()" mode="p:inline"/>
    <xsl:sequence select="'（' || normalize-space(rt[1]) || '）'"/>
  </xsl:template>
  <xsl:template match="lb | cb | pb | milestone | fw | del" mode="p:inline"/>
</xsl:stylesheet>
