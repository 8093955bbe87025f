<?xml version="1.0" encoding="UTF-8"?>
<!-- Headlines: kicker, main and sub head as one group; crossheads and sideheads; what continues from another page. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The heads of an item in one heading group. An item without a head gets one that only assistive technology reads. -->
  <xsl:template name="p:heads">
    <xsl:param name="heads" as="element(head)*"/>
    <xsl:param name="level" as="xs:integer" tunnel="yes" select="2"/>
    <xsl:variable name="printed" as="element(head)*" select="$heads[not(@type = 'continuation')]"/>
    <xsl:variable name="chief" as="element(head)?" select="($printed[@type = 'main'], $printed)[1]"/>
    <xsl:choose>
      <xsl:when test="count($printed) gt 1">
        <hgroup>
          <xsl:for-each select="$printed">
            <xsl:choose>
              <xsl:when test=". is $chief"><xsl:apply-templates select="." mode="p:html"/></xsl:when>
              <xsl:otherwise><p><xsl:call-template name="p:head-content"/></p></xsl:otherwise>
            </xsl:choose>
          </xsl:for-each>
        </hgroup>
      </xsl:when>
      <xsl:when test="$chief"><xsl:apply-templates select="$chief" mode="p:html"/></xsl:when>
      <xsl:when test="$level = 1"><h1 class="unheard"><xsl:sequence select="$p:ui-lang"/>{p:word(@type)}</h1></xsl:when>
      <xsl:when test="not(self::div[@type = ('article', 'letter', 'notice', 'brief')])"/>
      <xsl:when test="$level = 2"><h2 class="unheard"><xsl:sequence select="$p:ui-lang"/>{p:word('untitled-' || @type)}</h2></xsl:when>
      <xsl:otherwise><h3 class="unheard"><xsl:sequence select="$p:ui-lang"/>{p:word('untitled-' || @type)}</h3></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="$heads[@type = 'continuation']" mode="p:html"/>
  </xsl:template>

  <!-- xsl:element would be shorter, and costs half a millisecond each in Saxon-JS. -->
  <xsl:template match="head" mode="p:html">
    <xsl:param name="level" as="xs:integer" tunnel="yes" select="2"/>
    <xsl:choose>
      <xsl:when test="$level = 1"><h1><xsl:call-template name="p:head-content"/></h1></xsl:when>
      <xsl:when test="$level = 2"><h2><xsl:call-template name="p:head-content"/></h2></xsl:when>
      <xsl:when test="$level = 3"><h3><xsl:call-template name="p:head-content"/></h3></xsl:when>
      <xsl:when test="$level = 4"><h4><xsl:call-template name="p:head-content"/></h4></xsl:when>
      <xsl:otherwise><h5><xsl:call-template name="p:head-content"/></h5></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="p:head-content">
    <xsl:attribute name="class" select="'head ' || (@type, 'main')[1] || p:guess(@cert)"/>
    <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
    <xsl:apply-templates mode="p:html"/>
  </xsl:template>

  <xsl:template match="head[@type = 'continuation']" mode="p:html">
    <p class="jump{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:apply-templates mode="p:html"/>
    </p>
  </xsl:template>
</xsl:stylesheet>
