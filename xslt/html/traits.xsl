<?xml version="1.0" encoding="UTF-8"?>
<!-- What every rendered element may carry: its id, its language and direction, and how sure its markup is. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="p:traits" on-no-match="fail"/>

  <xsl:template match="@xml:id" mode="p:traits"><xsl:attribute name="id" select="p:html-id(.)"/></xsl:template>

  <xsl:template match="@xml:lang" mode="p:traits"><xsl:sequence select="p:lang(.)"/></xsl:template>

  <!-- The language of the printed words that stand within the text, and their direction where the text has the other. -->
  <xsl:variable name="p:ui-lang" as="attribute()+">
    <xsl:attribute name="lang" select="$p:ui-tag"/>
    <xsl:if test="$p:pages/@xml:lang ! p:is-rtl(.) = true()"><xsl:attribute name="dir">ltr</xsl:attribute></xsl:if>
  </xsl:variable>

  <!-- The words around a certainty, looked up once: a page has a hundred guesses. -->
  <xsl:variable name="p:certainty-before" as="xs:string" select="substring-before(p:word('certainty'), '{n}')"/>
  <xsl:variable name="p:certainty-after" as="xs:string" select="substring-after(p:word('certainty'), '{n}')"/>

  <!-- Why the markup is what it is: the reason, how sure, who decided. -->
  <xsl:template match="@cert" mode="p:traits">
    <xsl:variable name="share" as="xs:double" select="number()"/>
    <xsl:variable name="cert" as="xs:string" select="if ($share ge 0) then round($share * 100) || ' %' else p:word('certainty-' || .)"/>
    <xsl:attribute name="data-cert" select="$cert"/>
    <xsl:attribute name="title" select="string-join((
      if (../@xml:id) then $p:reasons(../@xml:id) ! ($p:told-reasons(.), .)[1] else (),
      $p:certainty-before || $cert || $p:certainty-after,
      if (../@resp) then $p:agents(../@resp) else ()), ' · ')"/>
  </xsl:template>

  <!-- Further class names where markup is a guess; a weak one below four in five. -->
  <xsl:function name="p:guess" as="xs:string">
    <xsl:param name="cert" as="attribute(cert)?"/>
    <xsl:sequence select="
      if (empty($cert)) then '' else if ($cert = 'low' or number($cert) lt 0.8) then ' guess weak' else ' guess'"/>
  </xsl:function>
</xsl:stylesheet>
