<?xml version="1.0" encoding="UTF-8"?>
<!-- Characters that XML or Unicode cannot hold: what stands for a g in an edition. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="p:char" as="element(char)?">
    <xsl:param name="g" as="element(g)"/>
    <xsl:sequence select="$p:pages/teiHeader/encodingDesc/charDecl/char[@xml:id = substring-after($g/@ref, '#')]"/>
  </xsl:function>

  <xsl:function name="p:codepoint" as="xs:string">
    <xsl:param name="g" as="element(g)"/>
    <xsl:sequence select="upper-case(replace(string(p:char($g)/localProp[@name = 'codepoint']/@value), '^(U\+|0x)', ''))"/>
  </xsl:function>

  <!-- A control character is shown by its picture (U+2400 …), any other by the geta mark of East Asian printers. -->
  <xsl:function name="p:glyph" as="xs:string">
    <xsl:param name="g" as="element(g)"/>
    <xsl:variable name="code" as="xs:string" select="p:codepoint($g)"/>
    <xsl:sequence select="
      if (string($g) != '') then string($g)
      else if (matches($code, '^0*[01][0-9A-F]$')) then codepoints-to-string(9216 + p:from-hexadecimal($code))
      else if (p:char($g)/mapping[@type = 'standard']) then string(p:char($g)/mapping[@type = 'standard'][1])
      else '〓'"/>
  </xsl:function>

  <xsl:function name="p:from-hexadecimal" as="xs:integer">
    <xsl:param name="digits" as="xs:string"/>
    <xsl:sequence select="fold-left(string-to-codepoints($digits), 0,
      function($sum as xs:integer, $digit as xs:integer) as xs:integer {
        $sum * 16 + (if ($digit le 57) then $digit - 48 else $digit - 55) })"/>
  </xsl:function>
</xsl:stylesheet>
