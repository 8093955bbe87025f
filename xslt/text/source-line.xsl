<?xml version="1.0" encoding="UTF-8"?>
<!-- The source's lines, verbatim and in the source's order, with the line end that the header declares. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="p:source-lines" as="xs:string">
    <xsl:param name="layers" as="element(sourceDoc)*"/>
    <xsl:sequence select="string-join($layers ! string-join(surface/zone/line ! p:verbatim(.), p:line-end(parent::TEI)), '&#10;')"/>
  </xsl:function>

  <!-- The lines that an item took, each part's in the order of its page's source. -->
  <xsl:function name="p:lines-of-item" as="xs:string">
    <xsl:param name="parts" as="element(div)+"/>
    <xsl:variable name="pieces" as="xs:string*">
      <xsl:for-each select="$parts">
        <xsl:variable name="tei" as="element(TEI)" select="p:tei-of(.)"/>
        <xsl:variable name="taken" as="map(xs:string, xs:boolean)" select="map:merge(descendant::lb/@corresp ! map:entry(substring(., 2), true()))"/>
        <xsl:sequence select="$tei/sourceDoc/surface/zone/line[map:contains($taken, string(@xml:id))] ! (p:verbatim(.) || p:line-end($tei))"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="string-join($pieces)"/>
  </xsl:function>

  <xsl:function name="p:line-end" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="name" as="xs:string?" select="$tei/teiHeader/fileDesc/sourceDesc/bibl/note[@type = 'lineEnd'][1]/normalize-space()"/>
    <xsl:sequence select="if ($name = 'CRLF') then '&#13;&#10;' else if ($name = 'CR') then '&#13;' else '&#10;'"/>
  </xsl:function>

  <xsl:function name="p:verbatim" as="xs:string">
    <xsl:param name="line" as="element(line)"/>
    <xsl:sequence select="if ($line//g) then p:with-characters($line) else string($line)"/>
  </xsl:function>

  <xsl:function name="p:with-characters" as="xs:string">
    <xsl:param name="line" as="element(line)"/>
    <xsl:sequence select="string-join($line//(text()[not(parent::g)] | g) ! (if (self::g) then p:standing-for(.) else string(.)))"/>
  </xsl:function>

  <!-- XML has no way to say a control character, so its number goes out between two noncharacters, and what writes the
       text puts the character there (src/render/targets.ts). -->
  <xsl:function name="p:standing-for" as="xs:string">
    <xsl:param name="g" as="element(g)"/>
    <xsl:variable name="code" as="xs:string" select="p:codepoint($g)"/>
    <xsl:sequence select="if ($code = '') then p:glyph($g) else codepoints-to-string(64976) || $code || codepoints-to-string(64977)"/>
  </xsl:function>
</xsl:stylesheet>
