<?xml version="1.0" encoding="UTF-8"?>
<!-- Plain text: "reading" (joined, a paragraph a line), "columns" (as printed, columns side by side) or "lines" (the source, verbatim); of the whole
     document, or of each of its pages or items by itself. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- reading, columns or lines. -->
  <xsl:param name="form" as="xs:string" select="'reading'"/>
  <!-- document (one text), page or article (a text each: their result documents are named by the page's place or the item's HTML id). -->
  <xsl:param name="by" as="xs:string" select="'document'"/>
  <!-- Without the header that says what it is and what may be done with it. "lines" is the source itself and never has one. -->
  <xsl:param name="bare" as="xs:boolean" select="false()"/>
  <xsl:param name="ui-language" as="xs:string" select="''"/>

  <xsl:include href="prepare/join-lines.xsl"/>
  <xsl:include href="prepare/issue.xsl"/>
  <xsl:include href="shared/source.xsl"/>
  <xsl:include href="shared/sentences.xsl"/>
  <xsl:include href="shared/characters.xsl"/>
  <xsl:include href="shared/unknown.xsl"/>
  <xsl:include href="shared/words.xsl"/>
  <xsl:include href="shared/reference.xsl"/>
  <xsl:include href="text/heading.xsl"/>
  <xsl:include href="text/block.xsl"/>
  <xsl:include href="text/inline.xsl"/>
  <xsl:include href="text/column.xsl"/>
  <xsl:include href="text/source-line.xsl"/>
  <xsl:include href="text/record.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="p:blocks" on-no-match="fail"/>
  <xsl:mode name="p:inline" on-no-match="fail"/>

  <xsl:template match="/">
    <xsl:choose>
      <xsl:when test="$by = 'page'">
        <xsl:for-each select="$p:teis">
          <xsl:result-document href="{position()}" method="text">{p:edition-of-texts(.)}</xsl:result-document>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="$by = 'article'">
        <xsl:for-each select="$p:items">
          <xsl:result-document href="{p:html-id(@xml:id)}" method="text">{p:edition-of-item(p:parts(.))}</xsl:result-document>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="p:edition-of-texts(*)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="p:edition-of-texts" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:choose>
      <xsl:when test="$form = 'lines'"><xsl:sequence select="p:source-lines(p:teis-in($tei)/sourceDoc)"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="texts" as="element(text)*">
          <xsl:apply-templates select="p:teis-in($tei)/text" mode="p:join-lines"/>
        </xsl:variable>
        <xsl:sequence select="
          (if ($bare) then '' else p:heading('reference-issue', map:put(p:issue-facts($tei), 'pages', $tei/self::TEI ! p:page-number(.)), $tei))
            || p:body($texts)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="p:edition-of-item" as="xs:string">
    <xsl:param name="parts" as="element(div)+"/>
    <xsl:variable name="tei" as="element(TEI)" select="p:tei-of($parts[1])"/>
    <xsl:sequence select="
      if ($form = 'lines') then p:lines-of-item($parts)
      else (if ($bare) then '' else p:heading('reference', p:item-facts($parts, $tei), $tei)) || p:body($parts)"/>
  </xsl:function>

  <xsl:function name="p:body" as="xs:string">
    <xsl:param name="prepared" as="element()*"/>
    <xsl:sequence select="if ($form = 'columns') then p:printed-text($prepared) else p:reading-text($prepared)"/>
  </xsl:function>
</xsl:stylesheet>
