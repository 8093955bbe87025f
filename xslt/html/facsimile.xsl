<?xml version="1.0" encoding="UTF-8"?>
<!-- The page beside its text: its image where there is one, its zones drawn to scale where the source has geometry, each linked with the item in it. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:svg="http://www.w3.org/2000/svg"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Nothing stands here for a page without image and coordinates. -->
  <xsl:function name="p:facsimile" as="element(Q{}aside)?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="text" as="element(text)"/>
    <xsl:variable name="number" as="xs:string" select="p:number-of-page($text)"/>
    <xsl:variable name="image" as="xs:string?" select="$images[count($text/preceding-sibling::text) + 1][. != '']"/>
    <xsl:variable name="shown" as="xs:string?" select="$image[not(starts-with(., 'http'))]"/>
    <xsl:variable name="surface" as="element(surface)?" select="$tei/sourceDoc/surface[1]"/>
    <xsl:variable name="zones" as="element(zone)*" select="$surface[@lrx]/zone[(@ulx and @lrx and @uly and @lry) or @points]"/>
    <xsl:variable name="caption" as="xs:string" select="if ($shown) then p:word('page-image', $number) else p:word('drawn-page')"/>
    <xsl:if test="$image or exists($zones)">
      <aside class="beside" aria-label="{$caption}">
        <xsl:if test="$shown">
          <p class="enlarge"><input type="checkbox" id="enlarge"/><label for="enlarge">{p:word('enlarge')}</label></p>
        </xsl:if>
        <xsl:if test="$shown or exists($zones)">
          <details class="drawn" open="open">
            <summary>{$caption}</summary>
            <div class="facsimile">
              <!-- An image can be scrolled, by keyboard too; the labels are for the script's buttons. -->
              <xsl:if test="$shown">
                <xsl:attribute name="class">facsimile pictured</xsl:attribute>
                <xsl:attribute name="tabindex">0</xsl:attribute>
                <xsl:attribute name="role">group</xsl:attribute>
                <xsl:attribute name="aria-label" select="$caption"/>
                <xsl:attribute name="data-larger" select="p:word('larger')"/>
                <xsl:attribute name="data-smaller" select="p:word('smaller')"/>
              </xsl:if>
              <xsl:choose>
                <xsl:when test="exists($zones)"><xsl:sequence select="p:drawn-page($surface, $zones, $text, $shown, $caption)"/></xsl:when>
                <xsl:otherwise><img src="{$shown}" alt="{$caption}"/></xsl:otherwise>
              </xsl:choose>
            </div>
          </details>
        </xsl:if>
        <xsl:for-each select="$image"><p class="whole-image"><a href="{.}">{p:word('whole-image')}</a></p></xsl:for-each>
        <xsl:if test="$shown"><script src="../facsimile.js" defer="defer"/></xsl:if>
      </aside>
    </xsl:if>
  </xsl:function>

  <!-- The image fills the surface, whatever unit its coordinates are in. -->
  <xsl:function name="p:drawn-page" as="element(svg:svg)">
    <xsl:param name="surface" as="element(surface)"/>
    <xsl:param name="zones" as="element(zone)+"/>
    <xsl:param name="text" as="element(text)"/>
    <xsl:param name="image" as="xs:string?"/>
    <xsl:param name="caption" as="xs:string"/>
    <xsl:variable name="left" as="xs:double" select="number(($surface/@ulx, '0')[1])"/>
    <xsl:variable name="top" as="xs:double" select="number(($surface/@uly, '0')[1])"/>
    <xsl:variable name="width" as="xs:double" select="number($surface/@lrx) - $left"/>
    <xsl:variable name="height" as="xs:double" select="number($surface/@lry) - $top"/>
    <xsl:variable name="item-of-line" as="map(xs:string, element(div))" select="map:merge(
      for $item in $text//div[@xml:id][@type = ('article', 'brief', 'letter', 'notice', 'advert')], $lb in $item//lb[@corresp]
      return map:entry(substring($lb/@corresp, 2), $item))"/>
    <svg viewBox="{$left} {$top} {$width} {$height}" role="group" aria-label="{$caption}" xmlns="http://www.w3.org/2000/svg">
      <xsl:if test="$image"><image href="{$image}" x="{$left}" y="{$top}" width="{$width}" height="{$height}" preserveAspectRatio="none"/></xsl:if>
      <xsl:for-each select="$zones">
        <xsl:variable name="item" as="element(div)?" select="(line/@xml:id ! $item-of-line(string(.)))[1]"/>
        <xsl:choose>
          <xsl:when test="$item">
            <a id="{p:html-id(@xml:id)}" href="#{p:html-id($item/@xml:id)}" aria-label="{p:title-of($item)}"><title>{p:title-of($item)}</title><xsl:sequence select="p:zone-shape(.)"/></a>
          </xsl:when>
          <xsl:otherwise><xsl:sequence select="p:zone-shape(.)"/></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </svg>
  </xsl:function>

  <xsl:function name="p:zone-shape" as="element()">
    <xsl:param name="zone" as="element(zone)"/>
    <xsl:choose>
      <xsl:when test="$zone/@points"><polygon xmlns="http://www.w3.org/2000/svg" points="{$zone/@points}"/></xsl:when>
      <xsl:otherwise>
        <rect xmlns="http://www.w3.org/2000/svg" x="{$zone/@ulx}" y="{$zone/@uly}" width="{number($zone/@lrx) - number($zone/@ulx)}" height="{number($zone/@lry) - number($zone/@uly)}"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
