<?xml version="1.0" encoding="UTF-8"?>
<!-- The source's lines, verbatim and in the source's order, with the line end that the header declares. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="p:source-lines" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="string-join($tei/descendant-or-self::TEI[sourceDoc] ! string-join(sourceDoc/surface/zone/line ! p:verbatim(.), p:line-end(.)), '&#10;')"/>
  </xsl:function>

  <xsl:function name="p:line-end" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="name" as="xs:string?" select="$tei/teiHeader/fileDesc/sourceDesc/bibl/note[@type = 'lineEnd'][1]/normalize-space()"/>
    <xsl:sequence select="if ($name = 'CRLF') then '&#13;&#10;' else if ($name = 'CR') then '&#13;' else '&#10;'"/>
  </xsl:function>

  <xsl:function name="p:verbatim" as="xs:string">
    <xsl:param name="line" as="element(line)"/>
    <xsl:sequence select="if ($line//g) then string-join($line//(text()[not(parent::g)] | g) ! (if (self::g) then p:standing-for(.) else string(.))) else string($line)"/>
  </xsl:function>

  <!-- XML has no way to say a control character, so its number goes out between two noncharacters, and what writes the
       text puts the character there (src/render/targets.ts). -->
  <xsl:function name="p:standing-for" as="xs:string">
    <xsl:param name="g" as="element(g)"/>
    <xsl:variable name="code" as="xs:string" select="p:codepoint($g)"/>
    <xsl:sequence select="if ($code = '') then p:glyph($g) else codepoints-to-string(64976) || $code || codepoints-to-string(64977)"/>
  </xsl:function>
</xsl:stylesheet>
