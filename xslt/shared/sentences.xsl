<?xml version="1.0" encoding="UTF-8"?>
<!-- What the encoder says in English, in the reader's language: reasons of guesses, conventions, what a program does. The English is the key in the
     locale; a sentence that is not there, as an editor's own, keeps its words and its language. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The locale has few forms with slots, which are tried in turn; all other sentences are found where they stand in it. -->
  <xsl:variable name="p:forms" as="xs:string*" select="tail(tokenize($p:locale, '&lt;form of=&quot;'))"/>

  <!-- A sentence in the reader's language; nothing where the locale does not know it. -->
  <xsl:function name="p:sentence" as="xs:string?">
    <xsl:param name="said" as="xs:string"/>
    <xsl:variable name="key" as="xs:string" select="replace($said, '&quot;', '&amp;quot;')"/>
    <xsl:variable name="known" as="xs:string" select="substring-before(substring-after($p:locale, '&lt;sentence of=&quot;' || $key || '&quot;>'), '&lt;')"/>
    <xsl:choose>
      <xsl:when test="$p:ui-tag = 'en'"><xsl:sequence select="$said"/></xsl:when>
      <xsl:when test="$known != ''"><xsl:sequence select="$known"/></xsl:when>
      <xsl:otherwise>
        <xsl:iterate select="$p:forms">
          <xsl:variable name="pieces" as="xs:string+" select="tokenize(substring-before(., '&quot;'), '\{\d\}')"/>
          <xsl:variable name="values" as="xs:string*" select="if (starts-with($said, $pieces[1])) then p:between(substring-after($said, $pieces[1]), tail($pieces)) else ()"/>
          <xsl:if test="exists($values)">
            <xsl:break select="substring-before(substring-after(., '>'), '&lt;') => p:put('{1}', $values[1]) => p:put('{2}', string($values[2]))"/>
          </xsl:if>
        </xsl:iterate>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- What stands before each of the fixed pieces of a sentence; nothing where it has another form. -->
  <xsl:function name="p:between" as="xs:string*">
    <xsl:param name="rest" as="xs:string"/>
    <xsl:param name="pieces" as="xs:string*"/>
    <xsl:choose>
      <xsl:when test="count($pieces) = 1">
        <xsl:sequence select="if (ends-with($rest, $pieces)) then substring($rest, 1, string-length($rest) - string-length($pieces)) else ()"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="others" as="xs:string*" select="if (contains($rest, $pieces[1])) then p:between(substring-after($rest, $pieces[1]), tail($pieces)) else ()"/>
        <xsl:sequence select="if (exists($others)) then (substring-before($rest, $pieces[1]), $others) else ()"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="p:put" as="xs:string">
    <xsl:param name="sentence" as="xs:string"/>
    <xsl:param name="slot" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="if (contains($sentence, $slot)) then substring-before($sentence, $slot) || $value || substring-after($sentence, $slot) else $sentence"/>
  </xsl:function>

  <!-- The reasons of the document in the reader's language: each is said of many places. -->
  <xsl:variable name="p:told-reasons" as="map(xs:string, xs:string)" select="map:merge(
    for $said in distinct-values($p:reasons?*) return p:reason($said) ! map:entry($said, .))"/>

  <!-- A reason; that of an item without a headline says two things. -->
  <xsl:function name="p:reason" as="xs:string?">
    <xsl:param name="said" as="xs:string"/>
    <xsl:sequence select="
      if (contains($said, '; no headline: '))
      then p:all-or-none((substring-before($said, '; no headline: '), substring-after($said, '; no headline: ')) ! p:sentence(.), 2, p:word('no-headline'))
      else p:sentence($said)"/>
  </xsl:function>

  <!-- A declaration of one sentence or several. -->
  <xsl:function name="p:declaration" as="xs:string?">
    <xsl:param name="said" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string+" select="tokenize(replace($said, '\. ([A-Z]|resp=)', '.&#10;$1'), '&#10;')"/>
    <xsl:sequence select="p:all-or-none($parts ! p:sentence(.), count($parts), if (starts-with($p:ui-tag, 'zh')) then '' else ' ')"/>
  </xsl:function>

  <xsl:function name="p:all-or-none" as="xs:string?">
    <xsl:param name="found" as="xs:string*"/>
    <xsl:param name="wanted" as="xs:integer"/>
    <xsl:param name="between" as="xs:string"/>
    <xsl:sequence select="if (count($found) = $wanted) then string-join($found, $between) else ()"/>
  </xsl:function>

  <!-- Words in the reader's language where there are some, else as they were said, each with its language. -->
  <xsl:function name="p:told" as="item()+">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:param name="said" as="xs:string"/>
    <xsl:attribute name="lang" select="if (exists($words)) then $p:ui-tag else 'en'"/>
    <xsl:value-of select="($words, $said)[1]"/>
  </xsl:function>
</xsl:stylesheet>
