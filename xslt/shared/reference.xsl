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
          <xsl:variable name="slot" as="xs:string" select="replace(regex-group(1), '^.*\{([a-z-]+)\}.*$', '$1')"/>
          <xsl:sequence select="
            if ($slot = regex-group(1)) then string(.)
            else if (p:slot($slot, $facts) != '') then p:fill-slots(regex-group(1), $facts) else ()"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring><xsl:sequence select="p:fill-slots(., $facts)"/></xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <!-- A title that ends in a mark of its own needs no full stop. -->
    <xsl:sequence select="string-join($clauses) => normalize-space() => replace('([?!…])\.', '$1')"/>
  </xsl:function>

  <xsl:function name="p:slot" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="facts" as="map(*)"/>
    <!-- The pattern has the full stop after a title. -->
    <xsl:sequence select="
      if ($name = 'words') then $facts?date-words
      else if ($name = 'title') then replace($facts?title, '[.。]$', '')
      (: GB/T 7714-2015, 8.1.2: three authors at most. 7.5.3.3: a date that is not sure in brackets. :)
      else if ($name = 'three-authors') then string-join((subsequence($facts?authors, 1, 3), if ($facts?authors[4]) then '等' else ()), ', ')
      else if ($name = 'gb-date') then (if (matches($facts?edtf, '[?~%]')) then '[' || replace($facts?edtf, '[?~%]', '') || ']' else $facts?edtf)
      else string-join(map:get($facts, $name), ', ')"/>
  </xsl:function>

  <xsl:function name="p:fill-slots" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="facts" as="map(*)"/>
    <xsl:variable name="pieces" as="xs:string*">
      <xsl:analyze-string select="$text" regex="\{{([a-z-]+)\}}">
        <xsl:matching-substring><xsl:sequence select="p:slot(regex-group(1), $facts)"/></xsl:matching-substring>
        <xsl:non-matching-substring><xsl:sequence select="."/></xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($pieces)"/>
  </xsl:function>
</xsl:stylesheet>
