<?xml version="1.0" encoding="UTF-8"?>
<!-- The site pages of one issue: contents, each page as printed, each item, about. The principal result is a JSON record of the issue and its items. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Folder of the issue in the site. -->
  <xsl:param name="issue" as="xs:string" select="'issue'"/>
  <!-- Where the site will stand, with a slash at its end; empty: not known, and no absolute address is written. -->
  <xsl:param name="base-url" as="xs:string" select="''"/>
  <xsl:param name="ui-language" as="xs:string" select="''"/>
  <!-- For each page the address of its image: in the issue's folder, or on the network; empty where it has none. -->
  <xsl:param name="images" as="xs:string*" select="()"/>

  <xsl:include href="prepare/join-lines.xsl"/>
  <xsl:include href="prepare/issue.xsl"/>
  <xsl:include href="prepare/piece.xsl"/>
  <xsl:include href="shared/words.xsl"/>
  <xsl:include href="shared/source.xsl"/>
  <xsl:include href="shared/sentences.xsl"/>
  <xsl:include href="shared/characters.xsl"/>
  <xsl:include href="shared/unknown.xsl"/>
  <xsl:include href="shared/reference.xsl"/>
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
  <xsl:include href="html/site-frame.xsl"/>
  <xsl:include href="html/site-contents.xsl"/>
  <xsl:include href="html/site-page.xsl"/>
  <xsl:include href="html/page-plan.xsl"/>
  <xsl:include href="html/facsimile.xsl"/>
  <xsl:include href="html/site-item.xsl"/>
  <xsl:include href="html/site-redirect.xsl"/>
  <xsl:include href="html/citation.xsl"/>
  <xsl:include href="text/block.xsl"/>
  <xsl:include href="text/inline.xsl"/>
  <xsl:include href="text/record.xsl"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:output name="p:html" method="html" version="5" encoding="UTF-8" indent="no" include-content-type="no"/>

  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="p:html" on-no-match="fail"/>
  <xsl:mode name="p:blocks" on-no-match="fail"/>
  <xsl:mode name="p:inline" on-no-match="fail"/>

  <xsl:template match="/">
    <xsl:apply-templates select="*" mode="p:contents-page"/>
    <xsl:apply-templates select="$p:texts" mode="p:page-view"/>
    <xsl:apply-templates select="$p:items" mode="p:item-page"/>
    <xsl:apply-templates select="*" mode="p:about-page"/>
    <xsl:call-template name="p:redirects"><xsl:with-param name="tei" select="*"/></xsl:call-template>
    <xsl:value-of select="p:issue-record(*)"/>
  </xsl:template>

  <!-- The file that shows what a reason is about: the page. -->
  <xsl:function name="p:where" as="xs:string">
    <xsl:param name="reason" as="element(certainty)"/>
    <xsl:variable name="tei" as="element(TEI)" select="$reason/ancestor::TEI"/>
    <xsl:sequence select="'page-' || (p:page-number($tei), string(count($tei/preceding-sibling::TEI) + 1))[1] || '.html'"/>
  </xsl:function>
</xsl:stylesheet>
