<?xml version="1.0" encoding="UTF-8"?>
<!-- Where lines, columns, grids and pages begin. None of these puts a character into the text: the style sheet draws them. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="lb" mode="p:html">
    <span class="lb" id="{translate(@corresp, '.#', '-')}"/>
  </xsl:template>

  <xsl:template match="lb[@p:opens = 'yes']" mode="p:html">
    <span class="lo" id="{translate(@corresp, '.#', '-')}"/>
  </xsl:template>

  <xsl:template match="lb[@p:mark != '' or @p:may-turn = 'yes' or @rend != '' or not(@corresp != '')]" mode="p:html" priority="3">
    <xsl:if test="@p:may-turn = 'yes'"><wbr/></xsl:if>
    <span class="{if (@p:opens = 'yes') then 'lo' else 'lb'}{@rend ! (' ' || .)}">
      <xsl:if test="@corresp"><xsl:attribute name="id" select="translate(@corresp, '.#', '-')"/></xsl:if>
      <xsl:if test="@p:mark"><xsl:attribute name="data-mark" select="@p:mark"/></xsl:if>
    </span>
  </xsl:template>

  <xsl:template match="cb" mode="p:html">
    <span><xsl:sequence select="p:column-attributes(., 'cb')"/></span>
  </xsl:template>

  <xsl:template match="div/cb | body/cb | floatingText/body/cb | front/cb" mode="p:html">
    <div><xsl:sequence select="p:column-attributes(., 'cb')"/></div>
  </xsl:template>

  <xsl:function name="p:column-attributes" as="attribute()*">
    <xsl:param name="cb" as="element(cb)"/>
    <xsl:param name="class" as="xs:string"/>
    <xsl:attribute name="class" select="$class"/>
    <xsl:if test="$cb/@xml:id"><xsl:attribute name="id" select="p:html-id($cb/@xml:id)"/></xsl:if>
    <xsl:attribute name="data-column" select="p:word('column', string($cb/@n))"/>
  </xsl:function>

  <xsl:template match="milestone" mode="p:html"/>

  <xsl:template match="pb" mode="p:html"><span class="pb" data-page="{p:word('page', string(@n))}"/></xsl:template>

  <xsl:template match="body/pb | div/pb | front/pb" mode="p:html">
    <hr class="pb" role="doc-pagebreak" aria-label="{p:word('page', string(@n))}">
      <xsl:if test="@xml:id"><xsl:attribute name="id" select="p:html-id(@xml:id)"/></xsl:if>
    </hr>
  </xsl:template>

  <xsl:template match="fw" mode="p:html">
    <p class="fw{@type ! (' ' || .)}{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:apply-templates mode="p:html"/>
    </p>
  </xsl:template>

  <xsl:template match="p//fw | head//fw | ab//fw | byline//fw" mode="p:html" priority="1">
    <span class="fw{@type ! (' ' || .)}{p:guess(@cert)}"><xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/><xsl:apply-templates mode="p:html"/></span>
  </xsl:template>
</xsl:stylesheet>
