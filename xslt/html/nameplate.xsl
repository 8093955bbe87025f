<?xml version="1.0" encoding="UTF-8"?>
<!-- The newspaper's own nameplate, as the page prints it. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="titlePage" mode="p:html">
    <section aria-label="{p:word('nameplate')}" class="nameplate{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:apply-templates mode="p:html"/>
    </section>
  </xsl:template>

  <xsl:template match="docTitle" mode="p:html"><xsl:apply-templates mode="p:html"/></xsl:template>

  <xsl:template match="titlePart | titlePage/byline | titlePage/titlePart | imprimatur" mode="p:html" priority="1">
    <p class="title-part{@type ! (' ' || .)}{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:apply-templates mode="p:html"/>
    </p>
  </xsl:template>

  <xsl:template match="docImprint | docEdition" mode="p:html">
    <p class="doc-imprint{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:apply-templates mode="p:html"/>
    </p>
  </xsl:template>

  <xsl:template match="docDate | publisher | pubPlace | idno | biblScope" mode="p:html">
    <span class="{local-name()}{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:apply-templates mode="p:html"/>
    </span>
  </xsl:template>

  <xsl:template match="titlePage/docDate | titlePage/publisher | titlePage/pubPlace" mode="p:html" priority="1">
    <p class="doc-imprint"><xsl:apply-templates mode="p:html"/></p>
  </xsl:template>
</xsl:stylesheet>
