<?xml version="1.0" encoding="UTF-8"?>
<!-- The header of a plain text: how it is cited, and what may be done with it. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="p:heading" as="xs:string">
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:param name="facts" as="map(*)"/>
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="string-join((p:reference($pattern, $facts), p:rights-words($tei), '', '* * *', '', ''), '&#10;')"/>
  </xsl:function>

  <!-- The licence with its address, or what is said in its place. -->
  <xsl:function name="p:rights-words" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="stated" as="element()?" select="(p:teis-in($tei)/teiHeader/fileDesc/publicationStmt/availability)[1]/(licence, p)[1]"/>
    <xsl:variable name="words" as="xs:string" select="string-join(distinct-values(($stated/normalize-space() ! (p:sentence(.), .)[1], $stated/@target)[. != '']), ', ')"/>
    <xsl:sequence select="if ($words = '') then () else p:word('rights') || ' · ' || $words"/>
  </xsl:function>
</xsl:stylesheet>
