<?xml version="1.0" encoding="UTF-8"?>
<!-- Plain text: "reading" (joined, a paragraph a line), "columns" (as printed, columns side by side) or "lines" (the source, verbatim). -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- reading, columns or lines. -->
  <xsl:param name="form" as="xs:string" select="'reading'"/>

  <xsl:include href="prepare/join-lines.xsl"/>
  <xsl:include href="shared/source.xsl"/>
  <xsl:include href="shared/characters.xsl"/>
  <xsl:include href="shared/unknown.xsl"/>
  <xsl:include href="shared/words.xsl"/>
  <xsl:include href="text/block.xsl"/>
  <xsl:include href="text/inline.xsl"/>
  <xsl:include href="text/column.xsl"/>
  <xsl:include href="text/source-line.xsl"/>

  <xsl:param name="ui-language" as="xs:string" select="''"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:mode on-no-match="fail"/>
  <xsl:mode name="p:blocks" on-no-match="fail"/>
  <xsl:mode name="p:inline" on-no-match="fail"/>

  <xsl:template match="/">
    <xsl:sequence select="
      if ($form = 'lines') then p:source-lines(*)
      else if ($form = 'columns') then p:printed-text(*)
      else p:reading-text(*)"/>
  </xsl:template>
</xsl:stylesheet>
