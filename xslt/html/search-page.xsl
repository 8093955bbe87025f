<?xml version="1.0" encoding="UTF-8"?>
<!-- The search page: a form that classic scripts beside it answer, from a folder as from a server. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="urn:broadsheet:site">

  <xsl:mode name="p:search" on-no-match="fail"/>

  <xsl:template match="site" mode="p:search">
    <xsl:result-document href="search.html" format="p:html">
      <html lang="{$p:ui-tag}">
        <xsl:call-template name="p:over-head"><xsl:with-param name="title" select="p:word('search') || ' · ' || @paper"/></xsl:call-template>
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
                <label for="type">{p:word('type')}</label>
                <select id="type" name="type">
                  <option value="">{p:word('all-types')}</option>
                  <xsl:for-each select="'article', 'brief', 'letter', 'notice', 'advert'"><option value="{.}">{p:word(.)}</option></xsl:for-each>
                </select>
                <label for="from">{p:word('from')}</label><input id="from" name="from" type="date"/>
                <label for="to">{p:word('to')}</label><input id="to" name="to" type="date"/>
                <input id="adverts" name="adverts" type="checkbox" value="yes"/><label for="adverts">{p:word('with-adverts')}</label>
              </p>
            </form>
            <noscript><p>{p:word('search-hint')}</p></noscript>
            <p id="count" role="status" data-results="{p:word('results')}" data-none="{p:word('no-results')}"/>
            <ol id="hits"/>
          </main>
          <footer class="foot"><span>{p:word('made')}</span></footer>
          <script src="search/search.js"></script>
        </body>
      </html>
    </xsl:result-document>
  </xsl:template>
</xsl:stylesheet>
