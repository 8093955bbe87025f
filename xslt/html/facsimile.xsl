<?xml version="1.0" encoding="UTF-8"?>
<!-- The page beside its text: its image where there is one, its zones drawn to scale where the source has geometry, each linked with the item in it. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The HTML id of the zone that each source line is drawn in, where its page has a drawing. -->
  <xsl:variable name="p:zone-of-line" as="map(xs:string, xs:string)" select="map:merge(
    for $zone in $p:teis/sourceDoc/surface[@lrx]/zone[@ulx or @points], $id in p:html-id($zone/@xml:id)
    return $zone/line ! map:entry(string(@xml:id), $id))"/>

  <!-- Nothing stands here for a page without image and coordinates. -->
  <xsl:template name="p:facsimile">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="text" as="element(text)" select="."/>
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
                <xsl:when test="exists($zones)">
                  <xsl:call-template name="p:drawn-page">
                    <xsl:with-param name="surface" select="$surface"/><xsl:with-param name="zones" select="$zones"/>
                    <xsl:with-param name="image" select="$shown"/><xsl:with-param name="caption" select="$caption"/>
                  </xsl:call-template>
                </xsl:when>
                <xsl:otherwise><img src="{$shown}" alt="{$caption}"/></xsl:otherwise>
              </xsl:choose>
            </div>
          </details>
        </xsl:if>
        <xsl:for-each select="$image"><p class="whole-image"><a href="{.}">{p:word('whole-image')}</a></p></xsl:for-each>
        <xsl:if test="$shown"><script src="../facsimile.js" defer="defer"/></xsl:if>
      </aside>
    </xsl:if>
  </xsl:template>

  <!-- The image fills the surface, whatever unit its coordinates are in. -->
  <xsl:template name="p:drawn-page">
    <xsl:param name="surface" as="element(surface)"/>
    <xsl:param name="zones" as="element(zone)+"/>
    <xsl:param name="image" as="xs:string?"/>
    <xsl:param name="caption" as="xs:string"/>
    <xsl:variable name="left" as="xs:double" select="number(($surface/@ulx, '0')[1])"/>
    <xsl:variable name="top" as="xs:double" select="number(($surface/@uly, '0')[1])"/>
    <xsl:variable name="width" as="xs:double" select="number($surface/@lrx) - $left"/>
    <xsl:variable name="height" as="xs:double" select="number($surface/@lry) - $top"/>
    <!-- By line, and by zone of a picture. -->
    <xsl:variable name="item-of" as="map(xs:string, element(div))" select="map:merge(
      for $item in .//div[@xml:id][@type = ('article', 'brief', 'letter', 'notice', 'advert')],
        $place in ($item/descendant::lb ! string(@corresp), $item/descendant::figure ! string(@facs))
      return map:entry(substring($place, 2), $item))"/>
    <svg viewBox="{$left} {$top} {$width} {$height}" role="group" aria-label="{$caption}" xmlns="http://www.w3.org/2000/svg">
      <xsl:if test="$image"><image href="{$image}" x="{$left}" y="{$top}" width="{$width}" height="{$height}" preserveAspectRatio="none"/></xsl:if>
      <xsl:for-each select="$zones">
        <xsl:variable name="item" as="element(div)?" select="((line, .) ! $item-of(string(@xml:id)))[1]"/>
        <xsl:choose>
          <xsl:when test="$item">
            <a id="{p:html-id(@xml:id)}" href="#{p:html-id($item/@xml:id)}" aria-label="{$p:titles(string($item/@xml:id))}"><title>{$p:titles(string($item/@xml:id))}</title><xsl:call-template name="p:zone-shape"/></a>
          </xsl:when>
          <xsl:otherwise><xsl:call-template name="p:zone-shape"/></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </svg>
  </xsl:template>

  <xsl:template name="p:zone-shape">
    <xsl:choose>
      <xsl:when test="@points"><polygon xmlns="http://www.w3.org/2000/svg" points="{@points}"/></xsl:when>
      <xsl:otherwise>
        <rect xmlns="http://www.w3.org/2000/svg" x="{@ulx}" y="{@uly}" width="{number(@lrx) - number(@ulx)}" height="{number(@lry) - number(@uly)}"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
