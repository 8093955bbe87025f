<?xml version="1.0" encoding="UTF-8"?>
<!-- Items of a page: articles, briefs, adverts, notices, letters, their sections, and lines that found no place. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="text | body | front | back | group" mode="p:html">
    <xsl:apply-templates mode="p:html"/>
  </xsl:template>

  <xsl:template match="div[@type = ('article', 'letter', 'notice', 'brief')]" mode="p:html">
    <xsl:param name="continuations" as="element(div)*" tunnel="yes" select="()"/>
    <article class="item {@type}{p:setting(.)}{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:call-template name="p:item-content"/>
      <xsl:apply-templates select="$continuations" mode="p:continuation"/>
    </article>
  </xsl:template>

  <xsl:template match="div[@type = 'advert']" mode="p:html">
    <section class="item advert{@subtype ! (' ' || .)}{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:if test="not(head)"><xsl:attribute name="aria-label" select="p:word('advert')"/></xsl:if>
      <p class="label"><xsl:sequence select="$p:ui-lang"/>{p:word(if (@subtype = 'publicService') then 'advert-public-service' else 'advert')}</p>
      <xsl:call-template name="p:item-content"/>
    </section>
  </xsl:template>

  <xsl:template match="div[@type = 'section']" mode="p:html">
    <section class="section{@subtype ! (' ' || .)}{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:if test="not(head)"><xsl:attribute name="aria-label" select="p:word('section')"/></xsl:if>
      <xsl:call-template name="p:item-content"/>
    </section>
  </xsl:template>

  <xsl:template match="div[@type = 'section'][@subtype = 'unplaced']" mode="p:html">
    <section aria-label="{p:word('unplaced')}" class="item unplaced{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <p class="label"><xsl:sequence select="$p:ui-lang"/>{p:word('unplaced')}</p>
      <xsl:apply-templates mode="p:html"/>
    </section>
  </xsl:template>

  <xsl:template match="div[@type = 'imprint']" mode="p:html">
    <section aria-label="{p:word('imprint')}" class="item imprint{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:apply-templates mode="p:html"/>
    </section>
  </xsl:template>

  <xsl:template match="floatingText" mode="p:html">
    <aside class="box{p:guess(@cert)}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @cert" mode="p:traits"/>
      <xsl:apply-templates select="body/node()" mode="p:html">
        <xsl:with-param name="level" tunnel="yes" select="4"/>
      </xsl:apply-templates>
    </aside>
  </xsl:template>

  <!-- A site has more to say of an item: what continues it, and where its own page is. -->
  <xsl:mode name="p:continuation" on-no-match="fail"/>
  <xsl:mode name="p:item-link" on-no-match="fail"/>

  <!-- Headlines and credits stand over the columns; the rest runs in them. -->
  <xsl:template name="p:item-content">
    <xsl:param name="level" as="xs:integer" tunnel="yes" select="2"/>
    <xsl:param name="links-to-items" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:variable name="over" as="element()*" select="p:over-columns(*)"/>
    <xsl:variable name="rest" as="element()*" select="* except $over"/>
    <xsl:variable name="columns" as="xs:integer" select="p:count-columns(., $rest)"/>
    <xsl:call-template name="p:heads">
      <xsl:with-param name="heads" select="$over[self::head]"/>
    </xsl:call-template>
    <xsl:apply-templates select="$over[not(self::head)]" mode="p:html"/>
    <xsl:if test="$rest">
      <div class="flow c{min(($columns, 8))}">
        <xsl:apply-templates select="$rest" mode="p:html">
          <xsl:with-param name="level" tunnel="yes" select="$level + 1"/>
          <xsl:with-param name="continuations" tunnel="yes" select="()"/>
        </xsl:apply-templates>
      </div>
    </xsl:if>
    <xsl:if test="$links-to-items"><xsl:apply-templates select="." mode="p:item-link"/></xsl:if>
  </xsl:template>

  <!-- The heads, bylines and breaks that an item opens with, up to the first element of another kind. A column that begins
       just before the body belongs to the body. -->
  <xsl:function name="p:over-columns" as="element()*">
    <xsl:param name="children" as="element()*"/>
    <xsl:variable name="body" as="element()?" select="$children[not(self::head or self::byline or self::cb or self::pb or self::fw or self::lb or self::milestone)][1]"/>
    <xsl:variable name="opening" as="element()*" select="if ($body) then $children[. &lt;&lt; $body] else $children[not(self::byline/@rend = 'end')]"/>
    <xsl:sequence select="if ($body) then $opening[self::head or self::byline] else $opening"/>
  </xsl:function>

  <xsl:function name="p:count-columns" as="xs:integer">
    <xsl:param name="item" as="element()"/>
    <xsl:param name="rest" as="element()*"/>
    <xsl:variable name="beginnings" as="element(cb)*" select="$rest/descendant-or-self::cb"/>
    <xsl:sequence select="count($beginnings) + (if ($rest[1]/self::cb) then 0 else 1)"/>
  </xsl:function>

  <!-- Vertical setting, where the item's rendition asks for it. -->
  <xsl:function name="p:setting" as="xs:string">
    <xsl:param name="item" as="element()"/>
    <xsl:sequence select="
      if (not($item/@rendition or $item/@style)) then ''
      else if (matches(string-join(($p:pages/teiHeader/encodingDesc/tagsDecl/rendition[@xml:id = tokenize($item/@rendition, '\s+') ! substring-after(., '#')],
        $item/@style)), 'writing-mode:\s*vertical-rl')) then ' vertical' else ''"/>
  </xsl:function>
</xsl:stylesheet>
