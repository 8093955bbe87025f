<?xml version="1.0" encoding="UTF-8"?>
<!-- What the header says of paper, issue, page and source, and the reasons that standOff gives, by key. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:variable name="p:source" as="document-node()" select="/"/>

  <xsl:key name="p:id" match="*[@xml:id]" use="string(@xml:id)"/>

  <!-- Reasons and agents by id. A key would index the whole document, which costs more than all look-ups of a page. -->
  <xsl:variable name="p:pages" as="element()*" select="/*, /*/TEI"/>
  <xsl:variable name="p:reasons" as="map(xs:string, xs:string)" select="map:merge(
    $p:pages/standOff/certainty[desc] ! map:entry(substring(@target, 2), normalize-space(desc[1])))"/>
  <!-- The name of each agent by the pointer that @resp gives: a pass, a source, an editor. -->
  <xsl:variable name="p:agents" as="map(xs:string, xs:string)" select="map:merge(
    $p:pages/teiHeader/fileDesc/titleStmt/(respStmt | editor)[@xml:id] !
      map:entry('#' || @xml:id, normalize-space((name, persName, orgName, .)[1])))"/>

  <!-- The pages of a document. Looking for them below a page costs as much as reading it all. -->
  <xsl:function name="p:teis-in" as="element(TEI)*">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="if ($document/self::TEI) then $document else $document/(TEI | teiCorpus ! p:teis-in(.))"/>
  </xsl:function>

  <xsl:function name="p:biblStruct" as="element(biblStruct)?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="($tei/teiHeader/fileDesc/sourceDesc/biblStruct, $tei/TEI[1]/teiHeader/fileDesc/sourceDesc/biblStruct)[1]"/>
  </xsl:function>

  <!-- The name of the newspaper, as an element, so that its language is known. -->
  <xsl:function name="p:paper" as="element(title)?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="p:biblStruct($tei)/monogr/title[@level = 'j'][not(@type) or @type = 'main'][1]"/>
  </xsl:function>

  <xsl:function name="p:issue-date" as="element(date)?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="p:biblStruct($tei)/monogr/imprint/date[1]"/>
  </xsl:function>

  <!-- The date as EDTF, where the header knows it so; else what it says in words; empty where it is not known. -->
  <xsl:function name="p:issue-edtf" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="date" as="element(date)?" select="p:issue-date($tei)"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space(string($date))"/>
    <xsl:sequence select="
      if (matches($words, '^[-\dXx?~%/.]+$')) then $words
      else if ($date/@when) then $date/@when || (if ($date/@cert = 'low') then '?' else '')
      else if ($words = '[date unknown]') then '' else $words"/>
  </xsl:function>

  <xsl:function name="p:issue-date-words" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="edtf" as="xs:string" select="p:issue-edtf($tei)"/>
    <xsl:sequence select="if ($edtf = '') then p:word('date-unknown') else p:edtf-words($edtf)"/>
  </xsl:function>

  <!-- The number of the page in its issue: as the page beginning says it. -->
  <xsl:function name="p:page-number" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="string(($tei/text/front/pb/@n, $tei/text/body/pb/@n, $tei/sourceDoc/surface/@n, $tei/facsimile/surface/@n)[1])[. != '']"/>
  </xsl:function>

  <xsl:function name="p:paper-words" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="if (p:is-title-known($tei)) then normalize-space(p:paper($tei)) else p:word('title-unknown')"/>
  </xsl:function>

  <xsl:function name="p:is-title-known" as="xs:boolean">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="not(normalize-space(string(p:paper($tei))) = ('', '[title unknown]'))"/>
  </xsl:function>

  <!-- The headline of an item in one line; empty where it has none. Takes prepared text. -->
  <xsl:function name="p:headline" as="xs:string">
    <xsl:param name="item" as="element()"/>
    <xsl:variable name="mains" as="element(head)*" select="$item/head[@type = 'main']"/>
    <xsl:sequence select="
      if ($mains) then normalize-space(string-join($mains, ' '))
      else normalize-space(string($item/head[not(@type = 'continuation')][1]))"/>
  </xsl:function>

  <!-- The HTML id of an XML id or a pointer to one: HTML checkers and CSS want no dots in it. -->
  <xsl:function name="p:html-id" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="translate($id, '.#', '-')"/>
  </xsl:function>

  <!-- How sure, in words: 0.92 gives 92 %. -->
  <xsl:function name="p:certainty-words" as="xs:string">
    <xsl:param name="cert" as="xs:string"/>
    <xsl:variable name="share" as="xs:double" select="number($cert)"/>
    <xsl:sequence select="if ($share ge 0) then round($share * 100) || ' %' else p:word('certainty-' || $cert)"/>
  </xsl:function>
</xsl:stylesheet>
