<?xml version="1.0" encoding="UTF-8"?>
<!-- The files of an EPUB 3 of one issue: package, navigation, title page, a chapter a printed page, about. They are written with their elements in no
     namespace, as the modules of html/ make them; src/render/epub.ts names the one they are in. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:param name="ui-language" as="xs:string" select="''"/>
  <!-- A URN that names this publication. -->
  <xsl:param name="identifier" as="xs:string" select="'urn:uuid:00000000-0000-0000-0000-000000000000'"/>
  <!-- Moment of the last change as 2021-07-29T00:00:00Z; empty: the last change that the header tells, else the issue's day. -->
  <xsl:param name="modified" as="xs:string" select="''"/>
  <!-- For each page the file of its image inside the EPUB; empty where it has none. -->
  <xsl:param name="images" as="xs:string*" select="()"/>

  <xsl:include href="prepare/join-lines.xsl"/>
  <xsl:include href="prepare/issue.xsl"/>
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
  <xsl:include href="epub/package.xsl"/>
  <xsl:include href="epub/navigation.xsl"/>
  <xsl:include href="epub/chapter.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:output name="p:xml" method="xml" encoding="UTF-8" indent="no"/>
  <xsl:output name="p:plain" method="text" encoding="UTF-8"/>

  <xsl:variable name="p:epub-style" static="yes" as="xs:string" select="unparsed-text('epub/epub.css')"/>

  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="p:html" on-no-match="fail"/>

  <xsl:template match="/">
    <xsl:apply-templates select="*" mode="p:package"/>
    <xsl:apply-templates select="*" mode="p:navigation"/>
    <xsl:apply-templates select="*" mode="p:title-page"/>
    <xsl:apply-templates select="$p:texts" mode="p:chapter"/>
    <xsl:apply-templates select="*" mode="p:colophon"/>
    <xsl:result-document href="style.css" format="p:plain">{$p:epub-style}</xsl:result-document>
  </xsl:template>

  <!-- The reasons of single decisions are left to the edition on the web. -->
  <xsl:function name="p:where" as="xs:string">
    <xsl:param name="reason" as="element(certainty)"/>
    <xsl:sequence select="''"/>
  </xsl:function>
</xsl:stylesheet>
