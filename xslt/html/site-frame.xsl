<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame around every page of the site: head, the way back, the foot. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="p:site-head">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="meta" as="element()*" select="()"/>
    <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>{if (string-length($title) gt 68) then substring($title, 1, 66) || '…' else $title}</title>
      <xsl:sequence select="$meta"/>
      <!-- Over each printed sheet; the style sheet itself cannot know the title. -->
      <style>@page{{@top-center{{content:"{replace($title, '[\\"&lt;\s]+', ' ')}"}}}}</style>
      <link rel="stylesheet" href="../style.css"/>
    </head>
  </xsl:template>

  <!-- The way back: the newspaper, the issue, and where one is. -->
  <xsl:template name="p:trail">
    <xsl:param name="tei" as="element()"/>
    <xsl:param name="here" as="xs:string?"/>
    <xsl:param name="page" as="xs:string?" select="()"/>
    <a class="skip" href="#text">{p:word('skip')}</a>
    <div class="trail">
      <nav aria-label="{p:word('trail')}">
        <a class="home" href="../index.html">{p:paper-words($tei)}</a>
        <xsl:choose>
          <xsl:when test="$here"><a href="index.html">{p:issue-date-words($tei)}</a></xsl:when>
          <xsl:otherwise><span aria-current="page">{p:issue-date-words($tei)}</span></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="$page"><a href="page-{$page}.html">{p:word('page', $page)}</a></xsl:if>
        <xsl:if test="$here"><span aria-current="page">{$here}</span></xsl:if>
      </nav>
      <nav class="tools" aria-label="{p:word('tools')}"><a href="../indices.html">{p:word('indices')}</a><a href="../search.html">{p:word('search')}</a></nav>
    </div>
  </xsl:template>

  <xsl:template name="p:site-foot">
    <footer class="foot">
      <a href="about.html">{p:word('about')}</a>
      <span>{p:word('made')}</span>
    </footer>
  </xsl:template>
</xsl:stylesheet>
