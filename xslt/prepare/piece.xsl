<?xml version="1.0" encoding="UTF-8"?>
<!-- A piece of an item, cut at the beginnings of two source lines: what the page prints in one place. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="p:piece" on-no-match="fail"/>

  <!-- The elements that a cut goes through stand in both pieces; the later one says so (p:rest) and leaves the id to the first. -->
  <xsl:template match="node()" mode="p:piece">
    <xsl:param name="from" as="element(lb)?" tunnel="yes"/>
    <xsl:param name="to" as="element(lb)?" tunnel="yes"/>
    <xsl:param name="around" as="element()*" tunnel="yes"/>
    <xsl:choose>
      <!-- A word that the cut goes through shows the hyphen of its line end. -->
      <xsl:when test=". is $to"><xsl:value-of select="@p:mark"/></xsl:when>
      <xsl:when test=". is $from"><xsl:copy><xsl:copy-of select="@* except @p:mark"/></xsl:copy></xsl:when>
      <xsl:when test=". >> $to"/>
      <!-- A column begins with its first line, not at the foot of the piece before. -->
      <xsl:when test="self::cb and p:line-after(.) is $to"/>
      <xsl:when test="self::cb and p:line-after(.) is $from"><xsl:copy-of select="."/></xsl:when>
      <xsl:when test="$around intersect .">
        <xsl:variable name="is-opened" as="xs:boolean" select="exists(descendant::text()[. &lt;&lt; $from])"/>
        <xsl:copy>
          <xsl:copy-of select="@*[not($is-opened and name() = 'xml:id')]"/>
          <xsl:if test="$is-opened"><xsl:attribute name="p:rest">yes</xsl:attribute></xsl:if>
          <xsl:apply-templates mode="p:piece"/>
        </xsl:copy>
      </xsl:when>
      <xsl:when test="$from and . &lt;&lt; $from"/>
      <xsl:when test="self::* and $to and descendant::lb intersect $to">
        <xsl:if test="descendant::text()[. &lt;&lt; $to]">
          <xsl:copy><xsl:copy-of select="@*"/><xsl:apply-templates mode="p:piece"/></xsl:copy>
        </xsl:if>
      </xsl:when>
      <xsl:otherwise><xsl:copy-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="p:line-after" as="element(lb)?">
    <xsl:param name="break" as="element(cb)"/>
    <xsl:sequence select="$break/following-sibling::*[1]/(descendant-or-self::lb)[1]"/>
  </xsl:function>
</xsl:stylesheet>
