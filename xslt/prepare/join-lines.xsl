<?xml version="1.0" encoding="UTF-8"?>
<!-- Joins the source's lines into running text: the one place that decides about @break, hyphens, letter-spacing and white space. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- After this step the character data of the text is the reading text. An lb stays where its line began and says in
       private attributes what the reading text hides: p:opens (first in its block), p:mark (the hyphen that was dropped),
       p:may-turn (a display line: a good place to break). -->
  <xsl:mode name="p:join-lines" on-no-match="shallow-copy"/>

  <!-- White space in element-only content is layout of the file. -->
  <xsl:strip-space elements="teiCorpus TEI text front body back div group floatingText figure table row list listBibl
    titlePage docTitle opener closer lg choice ruby standOff surface zone sourceDoc facsimile
    teiHeader fileDesc titleStmt editionStmt publicationStmt sourceDesc encodingDesc profileDesc revisionDesc
    editorialDecl biblStruct monogr imprint respStmt availability classDecl taxonomy tagsDecl langUsage charDecl char"/>

  <xsl:template match="comment() | processing-instruction()" mode="p:join-lines"/>

  <!-- Nearly all line beginnings of Chinese and Japanese: nothing to decide. -->
  <xsl:template match="lb[@break = 'no'][preceding-sibling::node()[1]/self::text()]" mode="p:join-lines" priority="2">
    <xsl:copy-of select="."/>
  </xsl:template>

  <!-- And nearly all of scripts that write spaces. -->
  <xsl:template match="lb[not(@break != '')][preceding-sibling::node()[1]/self::text()[normalize-space() != '']]" mode="p:join-lines" priority="2">
    <xsl:text> </xsl:text>
    <xsl:copy-of select="."/>
  </xsl:template>

  <xsl:template match="lb" mode="p:join-lines">
    <xsl:variable name="before" as="node()?" select="p:text-before(.)"/>
    <xsl:variable name="opens" as="xs:boolean" select="empty($before) and p:opens-block(.)"/>
    <xsl:variable name="after-hyphen" as="xs:boolean" select="exists($before/self::pc)"/>
    <xsl:choose>
      <xsl:when test="$opens or @break = 'no' or $after-hyphen"/>
      <xsl:when test="@break = 'maybe' and not(p:are-words-apart(.))"/>
      <xsl:otherwise>{' '}</xsl:otherwise>
    </xsl:choose>
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:if test="$opens"><xsl:attribute name="p:opens">yes</xsl:attribute></xsl:if>
      <xsl:if test="$before/self::pc[@force = 'weak']">
        <xsl:attribute name="p:mark" select="string($before)"/>
      </xsl:if>
      <xsl:if test="@break = 'maybe' and not($opens)"><xsl:attribute name="p:may-turn">yes</xsl:attribute></xsl:if>
    </xsl:copy>
  </xsl:template>

  <!-- A column or page that begins without a line of its own still parts words, unless it says otherwise. -->
  <xsl:template match="p/cb | p/pb" mode="p:join-lines">
    <xsl:if test="not(@break) and p:text-before(.) and not(p:break-after(.)/self::lb)">{' '}</xsl:if>
    <xsl:copy-of select="."/>
  </xsl:template>

  <!-- A hyphen that the line end put there is not part of the word. -->
  <xsl:template match="pc[@force = 'weak'][p:break-after(.)]" mode="p:join-lines"/>

  <xsl:template match="text()" mode="p:join-lines">
    <xsl:choose>
      <xsl:when test="normalize-space() = ."><xsl:sequence select="."/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="one-spaced" as="xs:string" select="replace(., '[ \t\n\r]+', ' ')"/>
        <xsl:variable name="begun" as="xs:string"
          select="if (starts-with($one-spaced, ' ') and p:is-after-edge(.)) then substring($one-spaced, 2) else $one-spaced"/>
        <xsl:value-of
          select="if (ends-with($begun, ' ') and p:is-before-edge(.)) then substring($begun, 1, string-length($begun) - 1) else $begun"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The text or element that stands before a break in the same parent, looking through other breaks. -->
  <xsl:function name="p:text-before" as="node()?">
    <xsl:param name="break" as="element()"/>
    <xsl:sequence select="$break/preceding-sibling::node()[p:is-content(.)][1]"/>
  </xsl:function>

  <xsl:function name="p:break-after" as="element()?">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="next" as="node()?" select="$node/following-sibling::node()[not(p:is-blank(.))][1]"/>
    <xsl:sequence select="
      if ($next/self::lb) then $next
      else if ($next/self::cb | $next/self::pb | $next/self::milestone) then (p:break-after($next), $next)[1]
      else ()"/>
  </xsl:function>

  <xsl:function name="p:is-content" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="not($node/self::cb or $node/self::pb or $node/self::milestone or $node/self::lb or p:is-blank($node))"/>
  </xsl:function>

  <xsl:function name="p:is-blank" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node/self::comment() or $node/self::processing-instruction()
      or ($node/self::text() and normalize-space($node) = '')"/>
  </xsl:function>

  <!-- Whether nothing of the block stands before a node that is first in its parent: inline elements are looked through. -->
  <xsl:function name="p:opens-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="
      if ($node/.. instance of element() and $node/..[self::persName or self::orgName or self::placeName or self::roleName
          or self::date or self::num or self::hi or self::ref or self::foreign or self::unclear or self::orig or self::sic])
      then empty($node/../preceding-sibling::node()[p:is-content(.)][1]) and p:opens-block($node/..)
      else true()"/>
  </xsl:function>

  <xsl:function name="p:is-after-edge" as="xs:boolean">
    <xsl:param name="text" as="text()"/>
    <xsl:variable name="before" as="node()?" select="$text/preceding-sibling::node()[1]"/>
    <xsl:sequence select="if ($before) then exists($before/self::lb | $before/self::cb | $before/self::pb) else p:opens-block($text)"/>
  </xsl:function>

  <!-- The space that ends a run-in dateline parts it from the paragraph, so it stays. -->
  <xsl:function name="p:is-before-edge" as="xs:boolean">
    <xsl:param name="text" as="text()"/>
    <xsl:variable name="after" as="node()?" select="$text/following-sibling::node()[not(self::comment())][1]"/>
    <xsl:sequence select="
      if ($after) then exists($after/self::lb | $after/self::cb | $after/self::pb)
      else exists($text/parent::p | $text/parent::head | $text/parent::ab | $text/parent::byline | $text/parent::trailer
        | $text/parent::cell | $text/parent::quote | $text/parent::titlePart | $text/parent::dateline[not(@rend = 'run-in')])"/>
  </xsl:function>

  <!-- Undecided lines part words only between letters of scripts that write spaces. -->
  <xsl:function name="p:are-words-apart" as="xs:boolean">
    <xsl:param name="lb" as="element(lb)"/>
    <xsl:variable name="before" as="xs:string" select="string-join($lb/preceding-sibling::node()[not(p:is-blank(.))][1])"/>
    <xsl:variable name="after" as="xs:string" select="string-join($lb/following-sibling::node()[not(p:is-blank(.))][1])"/>
    <xsl:sequence select="not(matches($before, '[⺀-鿿豈-﫿＀-￯　-〿가-힯]\s*$') or matches($after, '^\s*[⺀-鿿豈-﫿＀-￯　-〿가-힯]'))"/>
  </xsl:function>
</xsl:stylesheet>
