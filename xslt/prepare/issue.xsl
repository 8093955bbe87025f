<?xml version="1.0" encoding="UTF-8"?>
<!-- Brings the pages of an issue together: their texts with lines joined, the items that stand on their own, and the parts of each over its jumps. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:variable name="p:teis" as="element(TEI)*" select="p:teis-in(/*)"/>

  <!-- All texts in one tree, so that they have one order and one index of ids. -->
  <xsl:variable name="p:prepared" as="document-node()">
    <xsl:document>
      <group xmlns="http://www.tei-c.org/ns/1.0"><xsl:apply-templates select="$p:teis/text" mode="p:join-lines"/></group>
    </xsl:document>
  </xsl:variable>

  <xsl:variable name="p:texts" as="element(text)*" select="$p:prepared/group/text"/>

  <!-- A key would index the source lines too. -->
  <xsl:variable name="p:is-div" as="map(xs:string, xs:boolean)" select="map:merge($p:teis/text//div/@xml:id ! map:entry(string(.), true()))"/>

  <!-- A page's TEI points to another by its file. What points to an item of this issue stays inside it. -->
  <xsl:template match="div/@next | div/@prev | ref/@target" mode="p:join-lines">
    <xsl:variable name="id" as="xs:string" select="substring-after(., '#')"/>
    <xsl:attribute name="{name()}" select="if (map:contains($p:is-div, $id)) then '#' || $id else string(.)"/>
  </xsl:template>

  <!-- Items with a page of their own: not sections, and not the later parts of an item that jumps. -->
  <xsl:variable name="p:items" as="element(div)*" select="
    $p:texts/body/descendant::div[@xml:id][@type = ('article', 'brief', 'letter', 'notice', 'advert')][empty(p:first-part(.))]"/>

  <!-- The part before, where an item is the continuation of one in this issue. -->
  <xsl:function name="p:first-part" as="element(div)?">
    <xsl:param name="item" as="element(div)"/>
    <xsl:sequence select="if (starts-with($item/@prev, '#')) then key('p:id', substring($item/@prev, 2), $p:prepared)[self::div] else ()"/>
  </xsl:function>

  <!-- An item and what continues it on other pages, in order. A chain that bites its tail ends there. -->
  <xsl:function name="p:parts" as="element(div)*">
    <xsl:param name="so-far" as="element(div)*"/>
    <xsl:variable name="last" as="element(div)" select="$so-far[last()]"/>
    <xsl:variable name="next" as="element(div)?"
      select="if (starts-with($last/@next, '#')) then key('p:id', substring($last/@next, 2), $p:prepared)[self::div] else ()"/>
    <xsl:sequence select="if (empty($next) or ($so-far intersect $next)) then $so-far else p:parts(($so-far, $next))"/>
  </xsl:function>

  <!-- The item whose page shows this one: itself, or the first part of the chain it belongs to. -->
  <xsl:function name="p:whole" as="element(div)">
    <xsl:param name="so-far" as="element(div)+"/>
    <xsl:variable name="first" as="element(div)?" select="p:first-part($so-far[last()])"/>
    <xsl:sequence select="if (empty($first) or ($so-far intersect $first)) then $so-far[last()] else p:whole(($so-far, $first))"/>
  </xsl:function>

  <xsl:variable name="p:tei-of-text" as="map(xs:string, element(TEI))" select="
    let $teis := $p:teis[text] return map:merge(for $at in 1 to count($teis) return map:entry(generate-id($p:texts[$at]), $teis[$at]))"/>

  <xsl:variable name="p:number-of-text" as="map(xs:string, xs:string)" select="map:merge(
    for $at in 1 to count($p:texts), $id in generate-id($p:texts[$at])
    return map:entry($id, (p:page-number($p:tei-of-text($id)), string($at))[1]))"/>

  <!-- The TEI element that a prepared node came from, for its header. -->
  <xsl:function name="p:tei-of" as="element(TEI)">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="$p:tei-of-text(generate-id($node/ancestor-or-self::text[last()]))"/>
  </xsl:function>

  <xsl:function name="p:number-of-page" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="$p:number-of-text(generate-id($node/ancestor-or-self::text[last()]))"/>
  </xsl:function>

  <!-- The language of a prepared node: prepared texts have left their TEI element, which says it for them. -->
  <xsl:function name="p:language-of" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="string(($node/ancestor-or-self::*/@xml:lang, p:tei-of($node)/ancestor-or-self::*/@xml:lang)
      [if ($node/ancestor-or-self::*/@xml:lang) then root(.) is $p:prepared else true()][last()])"/>
  </xsl:function>

  <!-- All column beginnings: to look for the last one before an item on the preceding axis would cost as much as to read all before it. -->
  <xsl:variable name="p:columns" as="element(cb)*" select="$p:texts/descendant::cb"/>

  <!-- Columns that an item's parts begin in, as the source numbers them. -->
  <xsl:function name="p:columns-of" as="xs:string*">
    <xsl:param name="parts" as="element(div)*"/>
    <xsl:sequence select="distinct-values($parts ! (let $part := . return if (descendant::cb) then descendant::cb else $p:columns[. &lt;&lt; $part][last()])/@n ! string(.))"/>
  </xsl:function>

  <!-- The title of each item, parts of longer ones too, by its id: a page asks for it at every zone. -->
  <xsl:variable name="p:titles" as="map(xs:string, xs:string)" select="map:merge(
    $p:texts/descendant::div[@xml:id][@type = ('article', 'brief', 'letter', 'notice', 'advert')] ! map:entry(string(@xml:id), p:title-of(.)))"/>

  <!-- An item's title: its headline, else its first words. -->
  <xsl:function name="p:title-of" as="xs:string">
    <xsl:param name="item" as="element(div)"/>
    <xsl:variable name="headline" as="xs:string" select="p:headline($item)"/>
    <xsl:variable name="opening" as="xs:string" select="normalize-space(string(($item/p, $item/ab, $item/*)[1]))"/>
    <xsl:sequence select="
      if ($headline != '') then $headline
      else if (string-length($opening) gt 64 and contains(substring($opening, 1, 60), ' ')) then replace(substring($opening, 1, 60), '\s+\S*$', '…')
      else if (string-length($opening) gt 32 and not(contains($opening, ' '))) then substring($opening, 1, 30) || '…'
      else if ($opening != '') then $opening else p:word('untitled-article')"/>
  </xsl:function>
</xsl:stylesheet>
