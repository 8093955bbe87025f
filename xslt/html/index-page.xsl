<?xml version="1.0" encoding="UTF-8"?>
<!-- Indices over all issues: bylines, agencies, datelines, persons, organisations, places, sections, adverts and notices. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="urn:broadsheet:site">

  <xsl:mode name="p:indices" on-no-match="fail"/>

  <xsl:template match="site" mode="p:indices">
    <xsl:variable name="entries" as="element(entry)*" select="entry"/>
    <xsl:result-document href="indices.html" format="p:html">
      <html lang="{$p:ui-tag}">
        <xsl:call-template name="p:over-head"><xsl:with-param name="title" select="p:word('indices') || ' · ' || p:site-name(.)"/></xsl:call-template>
        <body>
          <xsl:call-template name="p:over-trail"><xsl:with-param name="here" select="p:word('indices')"/></xsl:call-template>
          <main id="text" class="indices">
            <h1>{p:word('indices')}</h1>
            <xsl:variable name="kinds" as="xs:string*" select="('bylines', 'agencies', 'datelines', 'persons', 'organisations', 'places', 'sections', 'adverts-and-notices')[. = $entries/@kind]"/>
            <xsl:if test="count($kinds) gt 1">
              <nav class="kinds" aria-label="{p:word('indices')}">
                <ul><xsl:for-each select="$kinds"><li><a href="#{.}">{p:word(.)}</a></li></xsl:for-each></ul>
              </nav>
            </xsl:if>
            <xsl:for-each select="$kinds">
              <xsl:variable name="kind" as="xs:string" select="."/>
              <xsl:variable name="of-kind" as="element(entry)*" select="$entries[@kind = $kind]"/>
              <section aria-labelledby="{$kind}">
                <h2 id="{$kind}">{p:word($kind)}</h2>
                <xsl:choose>
                  <!-- Adverts and notices have no names but their titles. -->
                  <xsl:when test="$kind = 'adverts-and-notices'">
                    <ul>
                      <xsl:for-each select="$of-kind"><xsl:sort select="@order"/><xsl:sort select="@title"/><li><xsl:call-template name="p:entry-link"/></li></xsl:for-each>
                    </ul>
                  </xsl:when>
                  <xsl:otherwise>
                    <dl>
                      <xsl:for-each-group select="$of-kind" group-by="@name">
                        <xsl:sort select="@order"/>
                        <xsl:sort select="@name"/>
                        <dt><span><xsl:sequence select="p:lang(@lang)"/>{current-grouping-key()}</span></dt>
                        <xsl:for-each select="current-group()"><dd><xsl:call-template name="p:entry-link"/></dd></xsl:for-each>
                      </xsl:for-each-group>
                    </dl>
                  </xsl:otherwise>
                </xsl:choose>
              </section>
            </xsl:for-each>
          </main>
          <footer class="foot"><span>{p:word('made')}</span></footer>
        </body>
      </html>
    </xsl:result-document>
  </xsl:template>

  <xsl:template name="p:entry-link">
    <a href="{@href}"><xsl:sequence select="p:lang(@lang)"/>{@title}</a>
    <xsl:text> </xsl:text>
    <span class="extent">{string-join((@paper[. != '' and p:is-of-several(current()/..)], p:date-of(.)), ' · ')}</span>
  </xsl:template>
</xsl:stylesheet>
