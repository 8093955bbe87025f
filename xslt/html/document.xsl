<?xml version="1.0" encoding="UTF-8"?>
<!-- The whole HTML document: head, masthead, the reader's choices, contents, the pages, and what is known about them. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:variable name="p:style" static="yes" as="xs:string" select="unparsed-text('style.css')"/>
  <xsl:variable name="p:sheet-style" static="yes" as="xs:string" select="unparsed-text('sheet.css')"/>

  <xsl:template match="TEI | teiCorpus" mode="p:document">
    <xsl:param name="form" as="xs:string"/>
    <xsl:param name="sheet" as="xs:string"/>
    <xsl:variable name="tei" as="element()" select="."/>
    <xsl:variable name="pages" as="element(TEI)*" select="p:teis-in($tei)"/>
    <xsl:variable name="texts" as="element(text)*">
      <xsl:apply-templates select="$pages/text" mode="p:join-lines"/>
    </xsl:variable>
    <html lang="{$p:ui-tag}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>{let $title := p:document-title($tei) return if (string-length($title) gt 68) then substring($title, 1, 66) || '…' else $title}</title>
        <xsl:sequence select="p:dublin-core($tei)"/>
        <style><xsl:value-of select="$p:style || p:on-paper(p:document-title($tei), $sheet)" disable-output-escaping="yes"/></style>
      </head>
      <body>
        <xsl:if test="$sheet != ''"><xsl:attribute name="class">sheet</xsl:attribute></xsl:if>
        <a class="skip" href="#text">{p:word('skip')}</a>
        <xsl:sequence select="p:masthead($tei, exists($texts/front/titlePage))"/>
        <xsl:call-template name="p:choices"><xsl:with-param name="form" select="$form"/></xsl:call-template>
        <xsl:sequence select="p:contents($texts)"/>
        <main id="text"><xsl:sequence select="p:lang($pages[1]/ancestor-or-self::*[@xml:lang][1]/@xml:lang)"/>
          <xsl:apply-templates select="$texts" mode="p:html"/>
        </main>
        <xsl:apply-templates select="." mode="p:about"/>
      </body>
    </html>
  </xsl:template>

  <!-- The running title of printed sheets: only the document itself knows it. -->
  <xsl:function name="p:on-paper" as="xs:string">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="sheet" as="xs:string"/>
    <xsl:variable name="words" as="xs:string" select="$title => replace('[\\&quot;]', '\\$0') => replace('&lt;', '\\3c ')"/>
    <xsl:sequence select="'@page { ' || (if ($sheet = '') then '' else 'size: ' || $sheet || '; ') || '@top-center { content: &quot;' || $words || '&quot;; font: 9pt serif; } }&#10;'
      || (if ($sheet = '') then '' else $p:sheet-style)"/>
  </xsl:function>

  <xsl:function name="p:document-title" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="string-join((p:paper-words($tei), p:issue-date-words($tei),
      if ($tei/self::TEI) then p:page-number($tei) ! p:word('page', .) else ()), ' · ')"/>
  </xsl:function>

  <xsl:function name="p:dublin-core" as="element(Q{}meta)*">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="imprint" as="element(imprint)?" select="p:biblStruct($tei)/monogr/imprint"/>
    <meta name="DC.title" content="{p:document-title($tei)}"/>
    <meta name="DC.type" content="Text"/>
    <xsl:for-each select="p:issue-date($tei)/@when"><meta name="DC.date" content="{.}"/></xsl:for-each>
    <xsl:for-each select="$imprint/publisher[1]"><meta name="DC.publisher" content="{normalize-space()}"/></xsl:for-each>
    <xsl:for-each select="($tei/@xml:lang, $tei/TEI/@xml:lang)[1]"><meta name="DC.language" content="{.}"/></xsl:for-each>
    <xsl:for-each select="($tei//availability)[1]/licence/@target"><meta name="DC.rights" content="{.}"/></xsl:for-each>
  </xsl:function>

  <!-- Where the page prints its own nameplate, ours stands back. -->
  <xsl:function name="p:masthead" as="element(Q{}header)">
    <xsl:param name="tei" as="element()"/>
    <xsl:param name="has-nameplate" as="xs:boolean"/>
    <xsl:variable name="monogr" as="element(monogr)?" select="p:biblStruct($tei)/monogr"/>
    <xsl:variable name="imprint" as="element(imprint)?" select="$monogr/imprint"/>
    <xsl:variable name="date" as="element(date)?" select="p:issue-date($tei)"/>
    <header class="masthead{if ($has-nameplate) then ' slight' else ''}">
      <h1>
        <span class="paper{if (p:is-title-known($tei)) then '' else ' unknown'}{' long'[string-length(p:paper-words($tei)) gt 28]}{p:guess(p:paper($tei)/@cert)}"><xsl:apply-templates select="p:paper($tei)/(@xml:lang, @cert)" mode="p:traits"/>{p:paper-words($tei)}</span>
      </h1>
      <xsl:for-each select="$monogr/title[@type = 'translated'][1]">
        <p class="translated"><xsl:copy-of select="@xml:lang ! p:lang(.)"/>{normalize-space()}</p>
      </xsl:for-each>
      <p class="dateline-bar">
        <xsl:for-each select="
          $imprint/pubPlace[1]/normalize-space()[. != '']">
          <span>{.}</span>
        </xsl:for-each>
        <span class="day{p:guess($date/@cert)}"><xsl:apply-templates select="$date/@cert" mode="p:traits"/>{p:issue-date-words($tei)}</span>
        <xsl:for-each select="
          $imprint/biblScope[@unit = 'volume'][1] ! p:word('volume', normalize-space()),
          $imprint/biblScope[@unit = 'issue'][1] ! p:word('issue', normalize-space()),
          if ($tei/self::TEI) then p:page-number($tei) ! p:word('page', .) else p:word('pages', string(count($tei//TEI)))">
          <span>{.}</span>
        </xsl:for-each>
      </p>
    </header>
  </xsl:function>

  <!-- Choices that work without scripts: the style sheet looks at which one is checked. -->
  <xsl:template name="p:choices">
    <xsl:param name="form" as="xs:string"/>
    <section class="choices" aria-label="{p:word('choices')}">
      <fieldset>
        <legend>{p:word('form')}</legend>
        <span class="option"><input type="radio" name="form" id="form-reading"><xsl:if test="$form = 'reading'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input>
        <label for="form-reading">{p:word('form-reading')}</label></span>
        <span class="option"><input type="radio" name="form" id="form-printed"><xsl:if test="$form = 'printed'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input>
        <label for="form-printed">{p:word('form-printed')}</label></span>
      </fieldset>
      <fieldset>
        <legend>{p:word('markup')}</legend>
        <span class="option"><input type="checkbox" id="show-guesses"/>
        <label for="show-guesses">{p:word('show-guesses')}</label></span>
        <span class="option"><input type="checkbox" id="show-names"/>
        <label for="show-names">{p:word('show-names')}</label></span>
      </fieldset>
    </section>
  </xsl:template>

  <xsl:function name="p:contents" as="element(Q{}nav)?">
    <xsl:param name="texts" as="element(text)*"/>
    <xsl:variable name="items" as="element(div)*" select="$texts/body/div[@xml:id][p:headline(.) != '']"/>
    <xsl:if test="count($items) gt 1">
      <nav class="contents" aria-label="{p:word('contents')}">
        <ol>
          <xsl:for-each select="$items">
            <li><a href="#{p:html-id(@xml:id)}"><xsl:copy-of select="ancestor-or-self::*[@xml:lang][1]/@xml:lang ! p:lang(.)"/>{p:headline(.)}</a></li>
          </xsl:for-each>
        </ol>
      </nav>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
