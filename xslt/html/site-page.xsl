<?xml version="1.0" encoding="UTF-8"?>
<!-- A page as printed: its items in their columns, and beside them its facsimile, linked both ways. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:plan="urn:broadsheet:plan"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="p:page-view" on-no-match="fail"/>

  <xsl:template match="text" mode="p:page-view">
    <xsl:variable name="tei" as="element(TEI)" select="p:tei-of(.)"/>
    <xsl:variable name="number" as="xs:string" select="p:number-of-page(.)"/>
    <xsl:variable name="text" as="element(text)" select="."/>
    <xsl:variable name="plan" as="element(plan:page)?" select="$p:plans[@tei = $tei/@xml:id]"/>
    <xsl:result-document href="page-{$number}.html" format="p:html">
      <html lang="{$p:ui-tag}">
        <xsl:call-template name="p:site-head">
          <xsl:with-param name="title" select="p:document-title($tei)"/>
          <xsl:with-param name="meta" as="element()*">
            <xsl:sequence select="p:dublin-core($tei)"/>
            <xsl:apply-templates select="$plan" mode="p:plan-rules"/>
          </xsl:with-param>
        </xsl:call-template>
        <body>
          <xsl:call-template name="p:trail"><xsl:with-param name="tei" select="$tei"/><xsl:with-param name="here" select="p:word('page', $number)"/></xsl:call-template>
          <xsl:sequence select="p:masthead($tei, exists(front/titlePage)), p:choices('printed')"/>
          <div class="spread">
          <xsl:sequence select="p:facsimile($tei, .)"/>
          <main id="text"><xsl:sequence select="p:lang($tei/ancestor-or-self::*[@xml:lang][1]/@xml:lang)"/>
            <xsl:apply-templates select="$plan" mode="p:plan">
              <xsl:with-param name="text" select="$text"/>
              <xsl:with-param name="links-to-items" as="xs:boolean" tunnel="yes" select="true()"/>
            </xsl:apply-templates>
            <xsl:apply-templates select="$text[empty($plan)]" mode="p:html">
              <xsl:with-param name="links-to-items" as="xs:boolean" tunnel="yes" select="true()"/>
            </xsl:apply-templates>
          </main>
          </div>
          <nav class="turn" aria-label="{p:word('pages-nav')}">
            <xsl:for-each select="preceding-sibling::text[1]"><a rel="prev" href="page-{p:number-of-page(.)}.html">← {p:word('page', p:number-of-page(.))}</a></xsl:for-each>
            <xsl:for-each select="following-sibling::text[1]"><a rel="next" href="page-{p:number-of-page(.)}.html">{p:word('page', p:number-of-page(.))} →</a></xsl:for-each>
          </nav>
          <xsl:call-template name="p:site-foot"/>
        </body>
      </html>
    </xsl:result-document>
  </xsl:template>

  <!-- The way from an item to its own page. -->
  <xsl:template match="div[@xml:id]" mode="p:item-link">
    <xsl:variable name="line" as="xs:string?" select="substring(descendant::lb[@corresp][1]/@corresp, 2)"/>
    <xsl:variable name="zone" as="element(zone)?" select="p:tei-of(.)/sourceDoc/surface[@lrx]/zone[@ulx or @points][line/@xml:id = $line]"/>
    <p class="item-link">
      <xsl:sequence select="$p:ui-lang"/>
      <xsl:if test="$zone"><a class="zone-link" href="#{p:html-id($zone/@xml:id)}">{p:word('on-the-page')}</a></xsl:if>
      <a href="{p:html-id(p:whole(.)/@xml:id)}.html">{p:word('item-page')}</a>
    </p>
  </xsl:template>

  <xsl:template match="div[@type = 'section'] | div[not(@xml:id)]" mode="p:item-link" priority="1"/>

  <!-- A jump leads on: over the page's edge on the page, down the text on the item's page. -->
  <xsl:template match="ref[starts-with(@target, '#')]" mode="p:html" priority="5">
    <xsl:param name="links-to-items" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:variable name="id" as="xs:string" select="substring(@target, 2)"/>
    <xsl:variable name="target" as="element()?" select="key('p:id', $id, $p:prepared)[1]"/>
    <xsl:choose>
      <xsl:when test="empty($target)"><span class="ref"><xsl:apply-templates mode="p:html"/></span></xsl:when>
      <xsl:when test="$links-to-items">
        <a href="{if ($target/ancestor::text[last()] is ancestor::text[last()]) then '' else 'page-' || p:number-of-page($target) || '.html'}#{p:html-id($id)}"><xsl:apply-templates mode="p:html"/></a>
      </xsl:when>
      <xsl:when test="$target/self::div and (some $own in ancestor::div[@xml:id][last()] satisfies p:whole($target) is p:whole($own))">
        <a href="#{p:html-id($id)}"><xsl:apply-templates mode="p:html"/></a>
      </xsl:when>
      <xsl:otherwise>
        <a href="page-{p:number-of-page($target)}.html#{p:html-id($id)}"><xsl:apply-templates mode="p:html"/></a>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="ref[starts-with(@target, 'page:')]" mode="p:html" priority="5">
    <xsl:variable name="number" as="xs:string" select="substring-after(@target, 'page:')"/>
    <xsl:choose>
      <xsl:when test="$p:texts[p:number-of-page(.) = $number]"><a href="page-{$number}.html"><xsl:apply-templates mode="p:html"/></a></xsl:when>
      <xsl:otherwise><span class="ref" title="{p:word('not-here')}"><xsl:apply-templates mode="p:html"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
