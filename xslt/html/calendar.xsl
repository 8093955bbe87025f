<?xml version="1.0" encoding="UTF-8"?>
<!-- Home: the newspaper's name and a calendar of its issues, a plain table a month. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="urn:broadsheet:site">

  <xsl:mode name="p:home" on-no-match="fail"/>

  <xsl:template match="site" mode="p:home">
    <xsl:result-document href="index.html" format="p:html">
      <html lang="{$p:ui-tag}">
        <xsl:call-template name="p:over-head"><xsl:with-param name="title" select="string(@paper)"/></xsl:call-template>
        <body>
          <xsl:call-template name="p:over-trail"><xsl:with-param name="here" select="()"/></xsl:call-template>
          <header class="masthead"><h1><span class="paper" lang="{@lang}">{@paper}</span></h1></header>
          <main id="text" class="calendar">
            <xsl:for-each-group select="issue[@date castable as xs:date]" group-by="substring(@date, 1, 4)">
              <xsl:sort select="current-grouping-key()"/>
              <section class="year" aria-labelledby="y{current-grouping-key()}">
                <h2 id="y{current-grouping-key()}">{current-grouping-key()}</h2>
                <div class="months">
                  <xsl:for-each-group select="current-group()" group-by="substring(@date, 1, 7)">
                    <xsl:sort select="current-grouping-key()"/>
                    <xsl:call-template name="p:month">
                      <xsl:with-param name="month" select="current-grouping-key()"/>
                      <xsl:with-param name="issues" select="current-group()"/>
                    </xsl:call-template>
                  </xsl:for-each-group>
                </div>
              </section>
            </xsl:for-each-group>
            <section aria-labelledby="issues">
              <h2 id="issues">{p:word('issues')}</h2>
              <ol class="issues">
                <xsl:for-each select="issue">
                  <xsl:sort select="@date"/>
                  <li><a href="{@href}">{@words}</a> <span class="extent">{p:word('pages', string(@pages))} · {p:word('items', string(@items))}</span>
                    <xsl:if test="@paper != ../@paper"><span class="extent" lang="{../@lang}">{@paper}</span></xsl:if></li>
                </xsl:for-each>
              </ol>
            </section>
          </main>
          <footer class="foot"><span>{p:word('made')}</span></footer>
        </body>
      </html>
    </xsl:result-document>
  </xsl:template>

  <!-- Weeks begin on Monday. -->
  <xsl:template name="p:month">
    <xsl:param name="month" as="xs:string"/>
    <xsl:param name="issues" as="element(issue)*"/>
    <xsl:variable name="first" as="xs:date" select="xs:date($month || '-01')"/>
    <xsl:variable name="days" as="xs:integer"
      select="xs:integer(($first + xs:yearMonthDuration('P1M') - $first) div xs:dayTimeDuration('P1D'))"/>
    <xsl:variable name="blank" as="xs:integer" select="(p:days-since-sunday($first) + 6) mod 7"/>
    <table class="month">
      <caption>{p:date-words($month)}</caption>
      <thead>
        <tr>
          <xsl:for-each select="2, 3, 4, 5, 6, 7, 1">
            <xsl:variable name="name" as="xs:string" select="p:nth-word('weekdays', .)"/>
            <th scope="col" abbr="{$name}">{if (starts-with($p:ui-tag, 'zh')) then substring($name, 3) else substring($name, 1, 2)}</th>
          </xsl:for-each>
        </tr>
      </thead>
      <tbody>
        <xsl:for-each select="0 to ($blank + $days - 1) idiv 7">
          <xsl:variable name="week" as="xs:integer" select="."/>
          <tr>
            <xsl:for-each select="1 to 7">
              <xsl:variable name="day" as="xs:integer" select="$week * 7 + . - $blank"/>
              <td>
                <xsl:if test="$day ge 1 and $day le $days">
                  <xsl:variable name="date" as="xs:string" select="$month || '-' || substring('0' || $day, string-length(string($day)))"/>
                  <xsl:variable name="of-day" as="element(issue)*" select="$issues[@date = $date]"/>
                  <xsl:choose>
                    <xsl:when test="$of-day"><a href="{$of-day[1]/@href}" aria-label="{$of-day[1]/@words}">{$day}</a></xsl:when>
                    <xsl:otherwise>{$day}</xsl:otherwise>
                  </xsl:choose>
                </xsl:if>
              </td>
            </xsl:for-each>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>
</xsl:stylesheet>
