<?xml version="1.0" encoding="UTF-8"?>
<!-- References in words, from facts and a pattern of the locale. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A pattern of the locale filled; a clause in [ ] falls away when its slot has nothing; brackets without a slot are printed. -->
  <xsl:function name="p:reference" as="xs:string">
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:param name="facts" as="map(*)"/>
    <xsl:variable name="clauses" as="xs:string*">
      <xsl:analyze-string select="p:word($pattern)" regex="\[([^\]]*)\]">
        <xsl:matching-substring>
          <xsl:variable name="slot" as="xs:string" select="replace(regex-group(1), '^.*\{([a-z]+)\}.*$', '$1')"/>
          <xsl:sequence select="
            if ($slot = regex-group(1)) then string(.)
            else if (p:slot($slot, $facts) != '') then p:fill-slots(regex-group(1), $facts) else ()"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring><xsl:sequence select="p:fill-slots(., $facts)"/></xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="normalize-space(string-join($clauses))"/>
  </xsl:function>

  <xsl:function name="p:slot" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="facts" as="map(*)"/>
    <!-- The pattern has the full stop after a title. -->
    <xsl:sequence select="
      if ($name = 'words') then $facts?date-words
      else if ($name = 'title') then replace($facts?title, '[.。]$', '')
      else string-join(map:get($facts, $name), ', ')"/>
  </xsl:function>

  <xsl:function name="p:fill-slots" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="facts" as="map(*)"/>
    <xsl:variable name="pieces" as="xs:string*">
      <xsl:analyze-string select="$text" regex="\{{([a-z]+)\}}">
        <xsl:matching-substring><xsl:sequence select="p:slot(regex-group(1), $facts)"/></xsl:matching-substring>
        <xsl:non-matching-substring><xsl:sequence select="."/></xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($pieces)"/>
  </xsl:function>
</xsl:stylesheet>
