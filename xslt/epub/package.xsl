<?xml version="1.0" encoding="UTF-8"?>
<!-- The package document: what the publication is, how accessible it is, its files and their order. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="p:package" on-no-match="fail"/>

  <xsl:template match="TEI | teiCorpus" mode="p:package">
    <xsl:result-document href="package.opf" format="p:xml">
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="publication" xml:lang="{$p:ui-tag}">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
          <dc:identifier id="publication">{$identifier}</dc:identifier>
          <dc:title xml:lang="{p:text-language(.)}">{p:issue-title(.)}</dc:title>
          <xsl:for-each select="distinct-values($p:teis ! p:text-language(.))"><dc:language>{.}</dc:language></xsl:for-each>
          <meta property="dcterms:modified">{p:modified(.)}</meta>
          <xsl:call-template name="p:bibliographic-metadata"/>
          <xsl:call-template name="p:accessibility-metadata"/>
        </metadata>
        <manifest>
          <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
          <item id="style" href="style.css" media-type="text/css"/>
          <item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>
          <xsl:for-each select="$p:texts"><item id="page-{position()}" href="page-{position()}.xhtml" media-type="application/xhtml+xml"/></xsl:for-each>
          <item id="about" href="about.xhtml" media-type="application/xhtml+xml"/>
          <xsl:for-each select="$images">
            <xsl:variable name="cover" as="xs:boolean" select="position() = 1"/>
            <xsl:if test=". != ''">
              <item id="image-{position()}" href="{.}" media-type="{p:media-type(.)}">
                <xsl:if test="$cover"><xsl:attribute name="properties">cover-image</xsl:attribute></xsl:if>
              </item>
            </xsl:if>
          </xsl:for-each>
        </manifest>
        <spine>
          <xsl:if test="p:runs-leftwards(.)"><xsl:attribute name="page-progression-direction">rtl</xsl:attribute></xsl:if>
          <itemref idref="title"/>
          <itemref idref="nav"/>
          <xsl:for-each select="$p:texts"><itemref idref="page-{position()}"/></xsl:for-each>
          <itemref idref="about"/>
        </spine>
      </package>
    </xsl:result-document>
  </xsl:template>

  <!-- What the header knows; nothing that is not known is written. -->
  <xsl:template name="p:bibliographic-metadata" xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <xsl:variable name="monogr" as="element(monogr)?" select="p:biblStruct(.)/monogr"/>
    <xsl:for-each select="p:issue-date(.)/@when"><dc:date>{.}</dc:date></xsl:for-each>
    <xsl:for-each select="$monogr/imprint/publisher[normalize-space() != ''][1]"><dc:publisher>{normalize-space()}</dc:publisher></xsl:for-each>
    <dc:type>Newspaper</dc:type>
    <!-- EPUB Accessibility wants to know which print the page numbers are of. -->
    <dc:source id="print">{string-join((p:issue-title(.), $monogr/idno[@type = 'ISSN'][1] ! ('ISSN ' || normalize-space())), ', ')}</dc:source>
    <meta refines="#print" property="source-of">pagination</meta>
    <xsl:for-each select="($p:teis/teiHeader/fileDesc/publicationStmt/availability)[1]/(licence/@target, licence, p)[normalize-space() != ''][1]">
      <dc:rights>{normalize-space()}</dc:rights>
    </xsl:for-each>
    <xsl:if test="p:is-title-known(.)">
      <meta property="belongs-to-collection" id="newspaper">{p:paper-words(.)}</meta>
      <meta refines="#newspaper" property="collection-type">series</meta>
      <xsl:for-each select="$monogr/imprint/biblScope[@unit = 'issue'][1]/normalize-space()[matches(., '^\d+(\.\d+)*$')]">
        <meta refines="#newspaper" property="group-position">{.}</meta>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <xsl:template name="p:accessibility-metadata" xmlns="http://www.idpf.org/2007/opf">
    <xsl:variable name="has-images" as="xs:boolean" select="$images != ''"/>
    <xsl:for-each select="'textual', 'visual'[$has-images]"><meta property="schema:accessMode">{.}</meta></xsl:for-each>
    <meta property="schema:accessModeSufficient">textual</meta>
    <xsl:for-each select="'tableOfContents', 'structuralNavigation', 'readingOrder', 'printPageNumbers', 'displayTransformability', 'alternativeText'[$has-images]">
      <meta property="schema:accessibilityFeature">{.}</meta>
    </xsl:for-each>
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">{p:word('accessibility')}</meta>
  </xsl:template>

  <xsl:function name="p:issue-title" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="p:paper-words($tei) || ' · ' || p:issue-date-words($tei)"/>
  </xsl:function>

  <xsl:function name="p:text-language" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="string(($tei/ancestor-or-self::*/@xml:lang[. != ''], $tei/TEI/@xml:lang[. != ''], 'und')[1])"/>
  </xsl:function>

  <!-- No clock is asked: what is given, else the last change told in a header, else the day of the issue. -->
  <xsl:function name="p:modified" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="changes" as="xs:string*" select="sort($p:pages/teiHeader/revisionDesc//change/@when/string())"/>
    <xsl:variable name="day" as="xs:string" select="($changes[last()], p:issue-date($tei)/@when, '')[1] ! substring(., 1, 10)"/>
    <xsl:variable name="whole" as="xs:string" select="$day || substring('1980-01-01', string-length($day) + 1)"/>
    <xsl:sequence select="if ($modified != '') then $modified else (if ($whole castable as xs:date) then $whole else '1980-01-01') || 'T00:00:00Z'"/>
  </xsl:function>

  <xsl:function name="p:media-type" as="xs:string">
    <xsl:param name="file" as="xs:string"/>
    <xsl:variable name="ending" as="xs:string" select="lower-case(replace($file, '^.*\.', ''))"/>
    <xsl:sequence select="'image/' || (if ($ending = 'jpg') then 'jpeg' else if ($ending = 'svg') then 'svg+xml' else $ending)"/>
  </xsl:function>

  <!-- Whether pages turn from left to right: in scripts that run so, and where all items are set vertically. -->
  <xsl:function name="p:runs-leftwards" as="xs:boolean">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="p:is-rtl(p:text-language($tei)) or (exists($p:texts) and (every $text in $p:texts satisfies p:is-vertical($text)))"/>
  </xsl:function>
</xsl:stylesheet>
