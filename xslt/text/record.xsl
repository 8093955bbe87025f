<?xml version="1.0" encoding="UTF-8"?>
<!-- What is known of an issue and its items, for citations, indices and search: facts as maps, and all of them as JSON. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:array="http://www.w3.org/2005/xpath-functions/array"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="p:issue-facts" as="map(*)">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="monogr" as="element(monogr)?" select="p:biblStruct($tei)/monogr"/>
    <xsl:variable name="imprint" as="element(imprint)?" select="$monogr/imprint"/>
    <xsl:sequence select="map {
      'paper': p:paper-words($tei),
      'is-paper-known': p:is-title-known($tei),
      'paperLanguage': string((p:paper($tei)/@xml:lang, ($tei, $tei/TEI)[self::TEI][1]/@xml:lang)[1]),
      'date': string(p:issue-date($tei)/@when),
      'edtf': p:issue-edtf($tei),
      'date-words': p:issue-date-words($tei),
      'place': normalize-space(string($imprint/pubPlace[1])),
      'publisher': normalize-space(string($imprint/publisher[1])),
      'issn': normalize-space(string($monogr/idno[@type = 'ISSN'][1])),
      'volume': normalize-space(string($imprint/biblScope[@unit = 'volume'][1])),
      'number': normalize-space(string($imprint/biblScope[@unit = 'issue'][1])),
      'edition': normalize-space(string($imprint/biblScope[@unit = 'edition'][1])),
      'rights': string((($tei | $tei/TEI)/teiHeader/fileDesc/publicationStmt/availability/licence/@target)[1])
    }"/>
  </xsl:function>

  <!-- The facts of every item by its id: they are asked for on its page and in the record. -->
  <xsl:variable name="p:facts-of-items" as="map(xs:string, map(*))" select="map:merge(
    $p:items ! map:entry(string(@xml:id), p:item-facts(p:parts(.), p:tei-of(.))))"/>

  <!-- Worked out once a page: each of its items asks for them several times. -->
  <xsl:variable name="p:facts-of-pages" as="map(*)*" select="$p:teis ! p:issue-facts(.)"/>

  <!-- The paper itself: 本报, 本刊. -->
  <xsl:function name="p:is-own-paper" as="xs:boolean">
    <xsl:param name="name" as="element(orgName)"/>
    <xsl:sequence select="matches($name, '^\s*本[报報刊社]')"/>
  </xsl:function>

  <!-- An organisation in a credit is an agency, unless it is the paper itself. -->
  <xsl:function name="p:item-facts" as="map(*)">
    <xsl:param name="parts" as="element(div)+"/>
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="first" as="element(div)" select="$parts[1]"/>
    <!-- One walk through the text for all three. -->
    <xsl:variable name="names" as="element()*" select="$parts/descendant::*[self::persName or self::orgName or self::placeName]"/>
    <xsl:sequence select="map:merge(($p:facts-of-pages[1 + count($tei/preceding-sibling::TEI)], map {
      'id': p:html-id($first/@xml:id),
      'parts': $parts/@xml:id ! string(.),
      'type': string($first/@type),
      'title': $p:titles(string($first/@xml:id)),
      'kicker': $first/head[@type = 'kicker'] ! normalize-space(),
      'sub': $first/head[@type = 'sub'] ! normalize-space(),
      'authors': distinct-values($parts/byline/persName ! normalize-space()),
      'byline': $parts/byline ! normalize-space(),
      'agencies': distinct-values($parts/(byline | dateline)//orgName[not(p:is-own-paper(.))] ! normalize-space()),
      'dateline': normalize-space(string($first/dateline[1])),
      'is-dateline-placed': exists($first/dateline[1]/(placeName | date)),
      'section': normalize-space(string($first/ancestor::div[@type = 'section'][1]/head[1])),
      'pages': distinct-values($parts ! p:number-of-page(.)),
      'columns': p:columns-of($parts),
      'language': p:language-of($first),
      'persons': distinct-values($names[self::persName] ! normalize-space()),
      'organisations': distinct-values($names[self::orgName][not(p:is-own-paper(.))] ! normalize-space()),
      'places': distinct-values($names[self::placeName] ! normalize-space())
    }))"/>
  </xsl:function>

  <xsl:function name="p:issue-record" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="items" as="map(*)*" select="$p:items ! p:item-record(.)"/>
    <xsl:sequence select="serialize(map:merge((p:arrays(p:issue-facts($tei)), map {
      'pages': array { $p:texts ! p:number-of-page(.) },
      'language': $p:ui-tag,
      'items': array { $items } })), map { 'method': 'json' })"/>
  </xsl:function>

  <xsl:function name="p:item-record" as="map(*)">
    <xsl:param name="item" as="element(div)"/>
    <xsl:variable name="parts" as="element(div)*" select="p:parts($item)"/>
    <xsl:variable name="paragraphs" as="xs:string*"><xsl:apply-templates select="$parts" mode="p:blocks"/></xsl:variable>
    <xsl:sequence select="map:put(p:arrays($p:facts-of-items(string($item/@xml:id))), 'paragraphs', array { $paragraphs[. != ''] })"/>
  </xsl:function>

  <!-- Facts that may be many become arrays, whatever their number. -->
  <xsl:function name="p:arrays" as="map(*)">
    <xsl:param name="facts" as="map(*)"/>
    <xsl:variable name="many" as="xs:string*" select="'parts', 'kicker', 'sub', 'authors', 'byline', 'agencies', 'pages', 'columns', 'persons', 'organisations', 'places'"/>
    <xsl:sequence select="fold-left($many[map:contains($facts, .)], $facts, function($so-far, $name) { map:put($so-far, $name, array { $so-far($name) }) })"/>
  </xsl:function>
</xsl:stylesheet>
