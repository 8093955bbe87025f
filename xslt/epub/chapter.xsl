<?xml version="1.0" encoding="UTF-8"?>
<!-- The documents of an EPUB that are read: the title page, a chapter a printed page, about. An item stands whole where it begins; where it goes on, a line
     leads back. Adverts follow the other items of their page. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:epub="http://www.idpf.org/2007/ops"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="p:title-page" on-no-match="fail"/>
  <xsl:mode name="p:chapter" on-no-match="fail"/>
  <xsl:mode name="p:colophon" on-no-match="fail"/>

  <xsl:template name="p:epub-document">
    <xsl:param name="file" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="language" as="xs:string" select="$p:ui-tag"/>
    <xsl:param name="vertical" as="xs:boolean" select="false()"/>
    <xsl:param name="body" as="element(Q{}body)"/>
    <xsl:result-document href="{$file}" format="p:xml">
      <html lang="{$language}" xml:lang="{$language}">
        <xsl:if test="p:is-rtl($language)"><xsl:attribute name="dir">rtl</xsl:attribute></xsl:if>
        <xsl:if test="$vertical"><xsl:attribute name="class">vertical</xsl:attribute></xsl:if>
        <head>
          <meta charset="utf-8"/>
          <title>{$title}</title>
          <link rel="stylesheet" type="text/css" href="style.css"/>
        </head>
        <xsl:sequence select="$body"/>
      </html>
    </xsl:result-document>
  </xsl:template>

  <xsl:template match="TEI | teiCorpus" mode="p:title-page">
    <xsl:call-template name="p:epub-document">
      <xsl:with-param name="file">title.xhtml</xsl:with-param>
      <xsl:with-param name="title" select="p:issue-title(.)"/>
      <xsl:with-param name="body" as="element(Q{}body)"><body epub:type="titlepage"><xsl:sequence select="p:masthead(., false())"/></body></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="text" mode="p:chapter">
    <xsl:variable name="number" as="xs:string" select="p:number-of-page(.)"/>
    <xsl:variable name="place" as="xs:integer" select="position()"/>
    <xsl:variable name="adverts" as="element(div)*" select="body/div[@type = 'advert']"/>
    <xsl:call-template name="p:epub-document">
      <xsl:with-param name="file" select="p:chapter(.)"/>
      <xsl:with-param name="title" select="p:word('page', $number) || ' · ' || p:issue-title(root($p:teis[1])/*)"/>
      <xsl:with-param name="language" select="p:text-language(p:tei-of(.))"/>
      <xsl:with-param name="vertical" select="p:is-vertical(.)"/>
      <xsl:with-param name="body" as="element(Q{}body)">
        <body epub:type="bodymatter">
          <hr class="pb" epub:type="pagebreak" role="doc-pagebreak" id="page" aria-label="{$number}"/>
          <h1 class="page" lang="{$p:ui-tag}">{p:word('page', $number)}</h1>
          <xsl:for-each select="$images[$place][. != '']">
            <figure class="facsimile"><img src="{.}" alt="{p:word('page-image', $number)}"/></figure>
          </xsl:for-each>
          <xsl:apply-templates select="front, body/(* except $adverts), back, $adverts" mode="p:html"/>
        </body>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="TEI | teiCorpus" mode="p:colophon">
    <xsl:call-template name="p:epub-document">
      <xsl:with-param name="file">about.xhtml</xsl:with-param>
      <xsl:with-param name="title" select="p:word('about')"/>
      <xsl:with-param name="body" as="element(Q{}body)">
        <body class="about" epub:type="backmatter">
          <section epub:type="colophon" role="doc-colophon" aria-labelledby="about">
            <h1 id="about">{p:word('about')}</h1>
            <xsl:apply-templates select="." mode="p:about-facts"><xsl:with-param name="with-decisions" tunnel="yes" select="false()"/></xsl:apply-templates>
          </section>
        </body>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The file in which a prepared node is read: that of the page on which its item begins. -->
  <xsl:function name="p:chapter" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="part" as="element(div)?" select="$node/ancestor-or-self::div[@prev][1]"/>
    <xsl:variable name="text" as="element(text)" select="(if ($part) then p:whole($part) else $node)/ancestor-or-self::text[last()]"/>
    <xsl:sequence select="'page-' || (count($text/preceding-sibling::text) + 1) || '.xhtml'"/>
  </xsl:function>

  <xsl:function name="p:is-vertical" as="xs:boolean">
    <xsl:param name="text" as="element(text)"/>
    <xsl:variable name="items" as="element(div)*" select="$text/body/div"/>
    <xsl:sequence select="exists($items) and (every $item in $items satisfies p:setting($item) != '')"/>
  </xsl:function>

  <!-- An item that goes on elsewhere is read here whole. -->
  <xsl:template match="div[@next]" mode="p:html" priority="10">
    <xsl:next-match><xsl:with-param name="continuations" as="element(div)*" tunnel="yes" select="tail(p:parts(.))"/></xsl:next-match>
  </xsl:template>

  <xsl:template match="div[@prev]" mode="p:html" priority="11">
    <xsl:variable name="whole" as="element(div)" select="p:whole(.)"/>
    <xsl:choose>
      <xsl:when test="$whole is ."><xsl:next-match/></xsl:when>
      <xsl:otherwise>
        <p class="jump">
          <a href="{p:chapter($whole)}#{p:html-id(@xml:id)}"><cite><xsl:sequence select="p:lang(p:language-of($whole))"/>{p:title-of($whole)}</cite></a>
          <span lang="{$p:ui-tag}">{' · ' || p:word('begins', p:number-of-page($whole))}</span>
        </p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="div" mode="p:continuation">
    <section class="continuation" id="{p:html-id(@xml:id)}" aria-label="{p:word('page', p:number-of-page(.))}">
      <p class="turn" lang="{$p:ui-tag}">{p:word('page', p:number-of-page(.))}</p>
      <xsl:apply-templates mode="p:html">
        <xsl:with-param name="level" tunnel="yes" select="3"/>
        <xsl:with-param name="continuations" as="element(div)*" tunnel="yes" select="()"/>
      </xsl:apply-templates>
    </section>
  </xsl:template>

  <xsl:template match="ref[starts-with(@target, '#')]" mode="p:html" priority="10">
    <xsl:variable name="target" as="element()?" select="key('p:id', substring(@target, 2), $p:prepared)[1]"/>
    <xsl:choose>
      <xsl:when test="$target"><a href="{p:chapter($target)}#{p:html-id(@target)}"><xsl:apply-templates mode="p:html"/></a></xsl:when>
      <xsl:otherwise><xsl:apply-templates mode="p:html"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A reader of books sets lines and columns anew. -->
  <xsl:template match="lb | cb | pb" mode="p:html" priority="10"/>
  <xsl:template match="lb[@p:may-turn = 'yes']" mode="p:html" priority="11"><wbr/></xsl:template>

  <!-- Nor can it show a tooltip. -->
  <xsl:template match="@cert" mode="p:traits" priority="10"/>
</xsl:stylesheet>
