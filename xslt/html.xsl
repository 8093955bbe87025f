<?xml version="1.0" encoding="UTF-8"?>
<!-- HTML of a page or an issue: one self-contained file with its own style sheet, readable with scripts off. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The language of the printed words around the text; empty: that of the newspaper, else English. -->
  <xsl:param name="ui-language" as="xs:string" select="''"/>

  <!-- The form that is shown first: reading or printed. -->
  <xsl:param name="form" as="xs:string" select="'reading'"/>
  <!-- Size of the paper, for printing: A3; empty: as the printer has it. -->
  <xsl:param name="sheet" as="xs:string" select="''"/>

  <xsl:include href="prepare/join-lines.xsl"/>
  <xsl:include href="shared/words.xsl"/>
  <xsl:include href="shared/source.xsl"/>
  <xsl:include href="shared/sentences.xsl"/>
  <xsl:include href="shared/characters.xsl"/>
  <xsl:include href="shared/unknown.xsl"/>
  <xsl:include href="html/document.xsl"/>
  <xsl:include href="html/traits.xsl"/>
  <xsl:include href="html/item.xsl"/>
  <xsl:include href="html/head.xsl"/>
  <xsl:include href="html/paragraph.xsl"/>
  <xsl:include href="html/break.xsl"/>
  <xsl:include href="html/inline.xsl"/>
  <xsl:include href="html/figure.xsl"/>
  <xsl:include href="html/nameplate.xsl"/>
  <xsl:include href="html/about.xsl"/>

  <xsl:output method="html" version="5" encoding="UTF-8" indent="no" include-content-type="no"/>

  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="p:document" on-no-match="fail"/>
  <xsl:mode name="p:html" on-no-match="fail"/>

  <xsl:template match="/">
    <xsl:apply-templates select="TEI | teiCorpus" mode="p:document">
      <xsl:with-param name="form" select="$form"/>
      <xsl:with-param name="sheet" select="$sheet"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- The file that shows what a reason is about: this one. -->
  <xsl:function name="p:where" as="xs:string">
    <xsl:param name="reason" as="element(certainty)"/>
    <xsl:sequence select="''"/>
  </xsl:function>
</xsl:stylesheet>
