<?xml version="1.0" encoding="UTF-8"?>
<!-- Stops at an element that no template shows, and names it and the nearest id: silence would lose text or meaning. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="*" mode="p:html p:caption p:blocks p:inline p:stream" priority="-9">
    <xsl:sequence select="error(QName('urn:broadsheet:private', 'p:XSL-002'),
      name() || ' ' || ancestor-or-self::*[@xml:id][1]/@xml:id)"/>
  </xsl:template>
</xsl:stylesheet>
