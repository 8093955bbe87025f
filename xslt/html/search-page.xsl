<?xml version="1.0" encoding="UTF-8"?>
<!-- The search page: a form that classic scripts beside it answer, from a folder as from a server. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="urn:broadsheet:site">

  <xsl:mode name="p:search" on-no-match="fail"/>

  <xsl:template match="site" mode="p:search">
    <xsl:result-document href="search.html" format="p:html">
      <html lang="{$p:ui-tag}">
        <xsl:call-template name="p:over-head"><xsl:with-param name="title" select="p:word('search') || ' · ' || p:site-name(.)"/></xsl:call-template>
        <body>
          <xsl:call-template name="p:over-trail"><xsl:with-param name="here" select="p:word('search')"/></xsl:call-template>
          <main id="text" class="search">
            <h1>{p:word('search')}</h1>
            <form id="search" action="search.html">
              <p>
                <label for="q">{p:word('search-for')}</label>
                <input id="q" name="q" type="search" autocomplete="off"/>
                <button type="submit">{p:word('search')}</button>
              </p>
              <p class="facets">
                <xsl:call-template name="p:facet">
                  <xsl:with-param name="name" select="'type'"/>
                  <xsl:with-param name="label" select="p:word('type')"/>
                  <xsl:with-param name="words" select="p:type-words()"/>
                </xsl:call-template>
                <xsl:if test="p:is-of-several(.)">
                  <xsl:call-template name="p:facet"><xsl:with-param name="name" select="'paper'"/><xsl:with-param name="label" select="p:word('newspapers')"/></xsl:call-template>
                </xsl:if>
                <xsl:call-template name="p:facet"><xsl:with-param name="name" select="'section'"/><xsl:with-param name="label" select="p:word('section')"/></xsl:call-template>
                <xsl:call-template name="p:facet"><xsl:with-param name="name" select="'byline'"/><xsl:with-param name="label" select="p:word('bylines')"/></xsl:call-template>
                <xsl:call-template name="p:facet"><xsl:with-param name="name" select="'page'"/><xsl:with-param name="label" select="p:word('pages-nav')"/></xsl:call-template>
                <span class="facet"><label for="from">{p:word('from')}</label><input id="from" name="from" type="date"/></span>
                <span class="facet"><label for="to">{p:word('to')}</label><input id="to" name="to" type="date"/></span>
                <span class="facet"><input id="adverts" name="adverts" type="checkbox" value="yes"/><label for="adverts">{p:word('with-adverts')}</label></span>
              </p>
            </form>
            <noscript><p>{p:word('search-hint')}</p></noscript>
            <p id="count" role="status" data-results="{p:word('results')}" data-none="{p:word('no-results')}" data-page="{p:word('page')}"
              data-date="{p:word('date')}" data-months="{string-join((1 to 12) ! p:nth-word('months', .), '|')}" data-weekdays="{string-join((1 to 7) ! p:nth-word('weekdays', .), '|')}"/>
            <ol id="hits"/>
            <p><button id="more" type="button" hidden="hidden">{p:word('more')}</button></p>
          </main>
          <footer class="foot"><span>{p:word('made')}</span></footer>
          <script src="search/search.js"></script>
        </body>
      </html>
    </xsl:result-document>
  </xsl:template>

  <!-- A choice whose values the script fills in, with the number of their hits. -->
  <xsl:template name="p:facet">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="words" as="xs:string?" select="()"/>
    <span class="facet">
      <label for="{$name}">{$label}</label>
      <select id="{$name}" name="{$name}">
        <xsl:if test="$words"><xsl:attribute name="data-words" select="$words"/></xsl:if>
        <option value="">{p:word('all')}</option>
      </select>
    </span>
  </xsl:template>

  <!-- The words for the types, as JSON. -->
  <xsl:function name="p:type-words" as="xs:string">
    <xsl:sequence select="'{' || string-join(('article', 'brief', 'letter', 'notice', 'advert') ! ('&quot;' || . || '&quot;:&quot;' || p:word(.) || '&quot;'), ',') || '}'"/>
  </xsl:function>
</xsl:stylesheet>
