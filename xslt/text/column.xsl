<?xml version="1.0" encoding="UTF-8"?>
<!-- The page as printed: each item's columns side by side, line for line. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Items one under another, parted by blank lines. -->
  <xsl:mode name="p:printed" on-no-match="fail"/>
  <!-- An item as one string: a line feed where a line begins, a noncharacter where a column does. -->
  <xsl:mode name="p:stream" on-no-match="fail"/>

  <xsl:variable name="p:column-mark" as="xs:string" select="codepoints-to-string(64978)"/>

  <xsl:function name="p:printed-text" as="xs:string">
    <xsl:param name="prepared" as="element()*"/>
    <xsl:variable name="items" as="xs:string*"><xsl:apply-templates select="$prepared" mode="p:printed"/></xsl:variable>
    <xsl:sequence select="string-join($items[. != ''] ! (. || '&#10;'), '&#10;&#10;')"/>
  </xsl:function>

  <xsl:template match="text | body | front | back | group | div[@subtype = 'briefs']" mode="p:printed">
    <xsl:apply-templates select="*" mode="p:printed"/>
  </xsl:template>

  <xsl:template match="*" mode="p:printed" priority="-1"><xsl:sequence select="p:side-by-side(*)"/></xsl:template>

  <xsl:template match="head | fw | p | ab | byline | trailer" mode="p:printed"><xsl:sequence select="p:side-by-side(.)"/></xsl:template>

  <xsl:template match="cb | pb | lb | milestone" mode="p:printed"/>

  <!-- Headlines and bylines that open an item stand over its columns. -->
  <xsl:template match="div" mode="p:printed">
    <xsl:variable name="body" as="element()?" select="*[not(self::head or self::byline or self::cb or self::pb or self::lb)][1]"/>
    <xsl:variable name="over" as="element()*" select="(head | byline)[empty($body) or . &lt;&lt; $body]"/>
    <xsl:variable name="blocks" as="xs:string*" select="$over ! p:side-by-side(.), p:side-by-side(* except $over)"/>
    <xsl:sequence select="string-join($blocks[. != ''], '&#10;&#10;')"/>
  </xsl:template>

  <!-- A stretch of columns goes out between two noncharacters; src/render/columns.ts sets it side by side, since to measure
       characters here would cost more than all the rest. -->
  <xsl:function name="p:side-by-side" as="xs:string">
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="pieces" as="xs:string*"><xsl:apply-templates select="$content" mode="p:stream"/></xsl:variable>
    <xsl:variable name="stream" as="xs:string" select="string-join($pieces)"/>
    <xsl:sequence select="
      if (normalize-space(translate($stream, $p:column-mark, '')) = '') then ''
      else codepoints-to-string(64979) || $stream || codepoints-to-string(64980)"/>
  </xsl:function>

  <xsl:template match="text()" mode="p:stream"><xsl:sequence select="string(.)"/></xsl:template>
  <xsl:template match="lb" mode="p:stream"><xsl:sequence select="string(@p:mark) || '&#10;'"/></xsl:template>
  <xsl:template match="lb[@p:opens = 'yes']" mode="p:stream" priority="1"/>
  <xsl:template match="cb" mode="p:stream"><xsl:sequence select="$p:column-mark"/></xsl:template>
  <!-- The hyphen of the last line stays in the column before. -->
  <xsl:template match="cb[following-sibling::node()[1]/self::lb[@p:mark]]" mode="p:stream" priority="1">
    <xsl:sequence select="following-sibling::lb[1]/@p:mark || $p:column-mark"/>
  </xsl:template>
  <xsl:template match="lb[preceding-sibling::node()[1]/self::cb]" mode="p:stream" priority="2"/>
  <xsl:template match="pb | milestone | graphic | del" mode="p:stream"/>
  <xsl:template match="gap" mode="p:stream"><xsl:sequence select="'[…]'"/></xsl:template>
  <xsl:template match="g" mode="p:stream"><xsl:sequence select="p:glyph(.)"/></xsl:template>
  <xsl:template match="space" mode="p:stream"><xsl:sequence select="' '"/></xsl:template>
  <xsl:template match="choice" mode="p:stream"><xsl:apply-templates select="(orig, sic, abbr, reg, corr)[1]" mode="p:stream"/></xsl:template>
  <xsl:template match="ruby" mode="p:stream"><xsl:apply-templates select="rb/node()" mode="p:stream"/></xsl:template>
  <xsl:template match="note" mode="p:stream"/>
  <xsl:template match="row" mode="p:stream"><xsl:sequence select="'&#10;' || string-join(cell ! normalize-space(), '  ') || '&#10;'"/></xsl:template>

  <xsl:template match="persName | orgName | placeName | roleName | name | foreign | hi | emph | supplied | add | label | stamp | measure | title
    | date | docDate | num | seg | pc | rs | time | ref | unclear | orig | sic | reg | corr | abbr | expan | publisher | pubPlace | idno
    | biblScope" mode="p:stream">
    <xsl:apply-templates mode="p:stream"/>
  </xsl:template>

  <xsl:template match="div | floatingText | body | head | byline | trailer | ab | quote | cit | figure | figDesc | table | opener | closer | salute | signed
    | dateline | fw | titlePart | docTitle | docImprint | list | item | lg | l" mode="p:stream">
    <xsl:sequence select="'&#10;'"/>
    <xsl:apply-templates mode="p:stream"/>
    <xsl:sequence select="'&#10;'"/>
  </xsl:template>

  <!-- A dateline runs into the paragraph's first line. -->
  <xsl:template match="dateline[@rend = 'run-in'][following-sibling::*[1][self::p]]" mode="p:stream" priority="1">
    <xsl:sequence select="'&#10;' || p:indent(.)"/>
    <xsl:apply-templates mode="p:stream"/>
  </xsl:template>

  <xsl:template match="p" mode="p:stream">
    <xsl:sequence select="if (preceding-sibling::*[1][self::dateline[@rend = 'run-in']]) then () else '&#10;' || (if (@rend = 'noindent') then '' else p:indent(.))"/>
    <xsl:apply-templates mode="p:stream"/>
    <xsl:sequence select="'&#10;'"/>
  </xsl:template>

  <!-- The measure of an indent is the script's: two full-width spaces before Chinese, two narrow ones before others. -->
  <xsl:function name="p:indent" as="xs:string">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="if (matches(substring(string($block), 1, 8), '[&#x2E80;-&#xA4CF;&#xF900;-&#xFAFF;]')) then '　　' else '  '"/>
  </xsl:function>
</xsl:stylesheet>
