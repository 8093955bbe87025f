<?xml version="1.0" encoding="UTF-8"?>
<!-- A page laid out as its source's coordinates say, or the beginnings of its columns: rows of columns of items, as src/render/site/page-plan.ts planned them. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:plan="urn:broadsheet:plan"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Plans of the pages whose layout is known, as XML; empty: none is. -->
  <xsl:param name="plans" as="xs:string" select="''"/>

  <xsl:variable name="p:plans" as="element(plan:page)*" select="if ($plans = '') then () else parse-xml($plans)/plan:plans/plan:page"/>

  <xsl:mode name="p:plan" on-no-match="fail"/>
  <xsl:mode name="p:plan-rules" on-no-match="fail"/>

  <!-- Widths and reading order, a rule a cell. -->
  <xsl:template match="plan:page" mode="p:plan-rules">
    <style>.plan{{--columns:{@columns}}}<xsl:apply-templates select="descendant::*" mode="p:plan-rules"/></style>
  </xsl:template>

  <xsl:template match="plan:row | plan:stack | plan:piece" mode="p:plan-rules">#cell-{@n}{{flex-grow:{@width}{@order ! (';--order:' || .)}{@columns[. != '1'] ! (';--run:' || .)}}}</xsl:template>

  <xsl:template match="plan:page" mode="p:plan">
    <xsl:param name="text" as="element(text)"/>
    <xsl:variable name="units" as="xs:string*" select="descendant::plan:piece ! string(@unit)"/>
    <div class="plan by-{@by}">
      <xsl:apply-templates select="*" mode="p:plan">
        <xsl:with-param name="units" as="xs:string*" tunnel="yes" select="$units"/>
      </xsl:apply-templates>
    </div>
    <xsl:apply-templates select="$text/(front | body | back)/*[not(descendant-or-self::*/@xml:id = $units)][not(self::pb or self::cb or self::milestone)]" mode="p:html"/>
  </xsl:template>

  <xsl:template match="plan:row | plan:stack" mode="p:plan">
    <div class="{local-name()}" id="cell-{@n}"><xsl:apply-templates mode="p:plan"/></div>
  </xsl:template>

  <xsl:template match="plan:piece[not(@from or @to)]" mode="p:plan">
    <xsl:variable name="unit" as="element()" select="key('p:id', @unit, $p:prepared)"/>
    <div class="cell" id="cell-{@n}">
      <xsl:call-template name="p:sections-that-open"><xsl:with-param name="unit" select="$unit"/></xsl:call-template>
      <xsl:apply-templates select="$unit" mode="p:html"/>
    </div>
  </xsl:template>

  <xsl:template match="plan:piece" mode="p:plan">
    <xsl:variable name="unit" as="element()" select="key('p:id', @unit, $p:prepared)"/>
    <xsl:variable name="lines" as="element(lb)*" select="$unit/descendant::lb"/>
    <xsl:variable name="begin" as="xs:string" select="string(@from)"/>
    <xsl:variable name="end" as="xs:string" select="string(@to)"/>
    <xsl:variable name="from" as="element(lb)?" select="$lines[@corresp = $begin][1]"/>
    <xsl:variable name="piece" as="element()">
      <xsl:apply-templates select="$unit" mode="p:piece">
        <xsl:with-param name="from" as="element(lb)?" tunnel="yes" select="$from"/>
        <xsl:with-param name="to" as="element(lb)?" tunnel="yes" select="$lines[@corresp = $end][1]"/>
        <xsl:with-param name="around" as="element()*" tunnel="yes" select="$from/ancestor::*"/>
      </xsl:apply-templates>
    </xsl:variable>
    <div class="cell{' open'[current()/following-sibling::*[1]/descendant-or-self::plan:piece[1]/@from = current()/@to]}" id="cell-{@n}">
      <xsl:if test="not(@from)"><xsl:call-template name="p:sections-that-open"><xsl:with-param name="unit" select="$unit"/></xsl:call-template></xsl:if>
      <xsl:apply-templates select="$piece" mode="p:html">
        <xsl:with-param name="links-to-items" as="xs:boolean" tunnel="yes" select="false()"/>
      </xsl:apply-templates>
      <xsl:if test="$unit/self::div and not(@to)"><xsl:apply-templates select="$unit" mode="p:item-link"/></xsl:if>
    </div>
  </xsl:template>

  <!-- Sections without lines of their own have no cell, but an id. That of a section in a section stands where its lines do, with the outer one. -->
  <xsl:template name="p:sections-that-open">
    <xsl:param name="unit" as="element()"/>
    <xsl:param name="units" as="xs:string*" tunnel="yes"/>
    <xsl:for-each select="$unit/ancestor::div[@xml:id][not(@xml:id = $units)][not((* except div)/descendant-or-self::lb)][descendant::div[@xml:id = $units][1] is $unit]">
      <span id="{p:html-id(@xml:id)}"/>
    </xsl:for-each>
  </xsl:template>

  <!-- What a cut left for a later piece goes on without heading or label. -->
  <xsl:template match="div[@p:rest = 'yes'] | titlePage[@p:rest = 'yes']" mode="p:html" priority="9">
    <div class="rest flow"><xsl:apply-templates mode="p:html"><xsl:with-param name="level" tunnel="yes" select="3"/></xsl:apply-templates></div>
  </xsl:template>

  <xsl:template match="head[@p:rest = 'yes']" mode="p:html" priority="9"><p class="head {(@type, 'main')[1]}"><xsl:apply-templates mode="p:html"/></p></xsl:template>
</xsl:stylesheet>
