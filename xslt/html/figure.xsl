<?xml version="1.0" encoding="UTF-8"?>
<!-- Pictures and tables. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The image is no part of a self-contained edition, so a frame holds its place and says what it shows. -->
  <xsl:template match="figure" mode="p:html">
    <figure class="figure{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <div class="picture">{(figDesc/normalize-space(), p:word('picture'))[. != ''][1]}</div>
      <xsl:if test="head | p | ab | byline">
        <figcaption><xsl:apply-templates select="head | p | ab | byline" mode="p:caption"/></figcaption>
      </xsl:if>
    </figure>
  </xsl:template>

  <xsl:mode name="p:caption" on-no-match="fail"/>

  <xsl:template match="head | p | ab | byline" mode="p:caption">
    <span class="{if (self::byline) then 'credit' else 'caption'}{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:apply-templates mode="p:html"/>
    </span>
  </xsl:template>

  <xsl:template match="graphic | figDesc" mode="p:html"/>

  <xsl:template match="table" mode="p:html">
    <div class="table">
      <table>
        <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
        <xsl:if test="head"><caption><xsl:apply-templates select="head/node()" mode="p:html"/></caption></xsl:if>
        <tbody><xsl:apply-templates select="row" mode="p:html"/></tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="row" mode="p:html">
    <tr><xsl:apply-templates select="cell" mode="p:html"/></tr>
  </xsl:template>

  <xsl:template match="cell" mode="p:html">
    <td><xsl:sequence select="p:spans(.)"/><xsl:apply-templates mode="p:html"/></td>
  </xsl:template>

  <xsl:template match="row[@role = 'label']/cell" mode="p:html">
    <th scope="col"><xsl:sequence select="p:spans(.)"/><xsl:apply-templates mode="p:html"/></th>
  </xsl:template>

  <xsl:template match="cell[@role = 'label']" mode="p:html">
    <th scope="row"><xsl:sequence select="p:spans(.)"/><xsl:apply-templates mode="p:html"/></th>
  </xsl:template>

  <xsl:function name="p:spans" as="attribute()*">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:if test="$cell/@cols"><xsl:attribute name="colspan" select="$cell/@cols"/></xsl:if>
    <xsl:if test="$cell/@rows"><xsl:attribute name="rowspan" select="$cell/@rows"/></xsl:if>
  </xsl:function>
</xsl:stylesheet>
