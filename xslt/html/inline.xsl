<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands inside a line of text: names, dates, references, characters, readings that are unclear, gone or changed. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="text()" mode="p:html"><xsl:sequence select="."/></xsl:template>

  <xsl:template match="persName | orgName | placeName | roleName | name | foreign | hi | supplied | add | label | stamp | measure | title | emph" mode="p:html">
    <span class="{local-name()}{@rend ! (' ' || .)}{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:apply-templates mode="p:html"/>
    </span>
  </xsl:template>

  <xsl:template match="date" mode="p:html">
    <xsl:choose>
      <xsl:when test="@when castable as xs:date or @when castable as xs:gYearMonth or @when castable as xs:gYear">
        <time datetime="{@when}"><xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/><xsl:apply-templates mode="p:html"/></time>
      </xsl:when>
      <xsl:otherwise><span class="date"><xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/><xsl:apply-templates mode="p:html"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="num | seg | pc | rs | time" mode="p:html"><xsl:apply-templates mode="p:html"/></xsl:template>

  <!-- A reference is a link where its target is in this document; else the words alone. -->
  <xsl:template match="ref" mode="p:html">
    <xsl:variable name="id" as="xs:string" select="substring-after(@target, '#')"/>
    <xsl:choose>
      <xsl:when test="starts-with(@target, '#') and key('p:id', $id, $p:source)">
        <a href="#{p:html-id($id)}"><xsl:apply-templates mode="p:html"/></a>
      </xsl:when>
      <xsl:otherwise><span class="ref"><xsl:apply-templates mode="p:html"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="g" mode="p:html">
    <span class="g" title="{(p:char(.)/localProp[@name = 'Name']/@value, p:word('no-character'))[1]}">{p:glyph(.)}</span>
  </xsl:template>

  <xsl:template match="unclear" mode="p:html">
    <span class="unclear{p:guess(@cert)}" title="{p:word('unclear')}{if (@cert) then ' · ' || p:word('certainty', p:certainty-words(@cert)) else ''}"><xsl:apply-templates mode="p:html"/></span>
  </xsl:template>

  <xsl:template match="gap" mode="p:html">
    <span class="gap" title="{string-join((p:word('gap'), @quantity, @unit, @reason), ' ')}">[…]</span>
  </xsl:template>

  <xsl:template match="del" mode="p:html"><del><xsl:apply-templates mode="p:html"/></del></xsl:template>

  <!-- The editor's reading stands in the text, the printed one in the title and in the printed form. -->
  <xsl:template match="choice" mode="p:html">
    <xsl:variable name="printed" as="xs:string" select="string((orig, sic, abbr)[1])"/>
    <span class="choice" data-printed="{$printed}" title="{p:word('printed-as', $printed)}">
      <xsl:apply-templates select="(reg, corr, expan, orig, sic)[1]/node()" mode="p:html"/>
    </span>
  </xsl:template>

  <xsl:template match="orig | sic | reg | corr | abbr | expan" mode="p:html"><xsl:apply-templates mode="p:html"/></xsl:template>

  <xsl:template match="note" mode="p:html">
    <small class="note" title="{p:word('note')}">[<xsl:apply-templates mode="p:html"/>]</small>
  </xsl:template>

  <xsl:template match="note/p" mode="p:html" priority="2"><xsl:apply-templates mode="p:html"/></xsl:template>

  <xsl:template match="ruby" mode="p:html">
    <ruby><xsl:apply-templates select="rb/node()" mode="p:html"/><rp>（</rp><rt><xsl:apply-templates select="rt/node()" mode="p:html"/></rt><rp>）</rp></ruby>
  </xsl:template>

  <xsl:template match="space" mode="p:html">{' '}</xsl:template>
</xsl:stylesheet>
