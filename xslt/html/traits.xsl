<?xml version="1.0" encoding="UTF-8"?>
<!-- What every rendered element may carry: its id, its language and direction, and how sure its markup is. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="p:traits" on-no-match="fail"/>

  <xsl:template match="@xml:id" mode="p:traits"><xsl:attribute name="id" select="p:html-id(.)"/></xsl:template>

  <xsl:template match="@xml:lang" mode="p:traits">
    <xsl:attribute name="lang" select="."/>
    <xsl:if test="p:is-rtl(.)"><xsl:attribute name="dir">rtl</xsl:attribute></xsl:if>
  </xsl:template>

  <xsl:template match="@cert" mode="p:traits">
    <xsl:attribute name="data-cert" select="p:certainty-words(.)"/>
    <xsl:attribute name="title" select="p:reason-words(..)"/>
  </xsl:template>

  <!-- Further class names where markup is a guess; a weak one below four in five. -->
  <xsl:function name="p:guess" as="xs:string">
    <xsl:param name="cert" as="attribute(cert)?"/>
    <xsl:sequence select="
      if (empty($cert)) then ''
      else if ($cert = 'low' or (if ($cert castable as xs:decimal) then xs:decimal($cert) lt 0.8 else false())) then ' guess weak'
      else ' guess'"/>
  </xsl:function>

  <!-- Why the markup is what it is: the reason, how sure, who. -->
  <xsl:function name="p:reason-words" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="reason" as="xs:string?" select="$p:reasons(string($element/@xml:id))/desc[1]/normalize-space()"/>
    <xsl:sequence select="string-join(($reason[. != ''], p:word('certainty', p:certainty-words($element/@cert)),
      p:agent-words($element/@resp)[. != '']), ' · ')"/>
  </xsl:function>
</xsl:stylesheet>
