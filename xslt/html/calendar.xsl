<?xml version="1.0" encoding="UTF-8"?>
<!-- Home: the newspaper's name and a calendar of its issues, a plain table a month. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="urn:broadsheet:site">

  <xsl:mode name="p:home" on-no-match="fail"/>

  <xsl:template match="site" mode="p:home">
    <xsl:variable name="papers" as="xs:string*" select="distinct-values(issue/@paper)"/>
    <xsl:variable name="title" as="xs:string" select="p:site-name(.)"/>
    <xsl:result-document href="index.html" format="p:html">
      <html lang="{$p:ui-tag}">
        <xsl:call-template name="p:over-head"><xsl:with-param name="title" select="$title"/></xsl:call-template>
        <body>
          <xsl:call-template name="p:over-trail"><xsl:with-param name="here" select="()"/></xsl:call-template>
          <header class="masthead"><h1><span class="paper"><xsl:sequence select="p:lang(if ($papers[2]) then () else issue[1]/@lang)"/>{$title}</span></h1></header>
          <main id="text" class="calendar">
            <xsl:choose>
              <xsl:when test="$papers[2]"><xsl:call-template name="p:papers"/></xsl:when>
              <xsl:otherwise>
                <xsl:call-template name="p:years"><xsl:with-param name="issues" select="issue"/></xsl:call-template>
                <section aria-labelledby="issues">
                  <h2 id="issues">{p:word('issues')}</h2>
                  <xsl:call-template name="p:issue-list"><xsl:with-param name="issues" select="issue"/></xsl:call-template>
                </section>
              </xsl:otherwise>
            </xsl:choose>
          </main>
          <footer class="foot"><span>{p:word('made')}</span></footer>
        </body>
      </html>
    </xsl:result-document>
  </xsl:template>

  <!-- Several newspapers: what there is of each, then each with a calendar of its own. -->
  <xsl:template name="p:papers">
    <xsl:variable name="papers" as="map(*)*">
      <xsl:for-each-group select="issue[@paper != ''], issue[@paper = '']" group-by="@paper">
        <xsl:sequence select="map { 'id': 'paper-' || position(), 'name': p:paper-name(current-grouping-key()), 'lang': string(@lang), 'issues': current-group() }"/>
      </xsl:for-each-group>
    </xsl:variable>
    <nav class="papers" aria-label="{p:word('newspapers')}">
      <ul>
        <xsl:for-each select="$papers">
          <xsl:variable name="years" as="xs:string*" select="sort(?issues/@date[. != ''] ! substring(., 1, 4))"/>
          <li><a href="#{?id}"><xsl:sequence select="p:lang(?lang)"/>{?name}</a> <span class="extent">{string-join((string-join(distinct-values(($years[1], $years[last()])), '–')[. != ''], p:word('issue-count', string(count(?issues)))), ' · ')}</span></li>
        </xsl:for-each>
      </ul>
    </nav>
    <xsl:for-each select="$papers">
      <section class="title" aria-labelledby="{?id}">
        <h2 id="{?id}"><span><xsl:sequence select="p:lang(?lang)"/>{?name}</span></h2>
        <xsl:call-template name="p:years">
          <xsl:with-param name="issues" select="?issues"/>
          <xsl:with-param name="of" select="string(?id)"/>
        </xsl:call-template>
        <xsl:call-template name="p:issue-list"><xsl:with-param name="issues" select="?issues"/></xsl:call-template>
      </section>
    </xsl:for-each>
  </xsl:template>

  <!-- The months of each year. `of` is the id of the newspaper where it is one of several; its name stands over the years then. -->
  <xsl:template name="p:years">
    <xsl:param name="issues" as="element(issue)*"/>
    <xsl:param name="of" as="xs:string" select="''"/>
    <xsl:for-each-group select="$issues[@date castable as xs:date]" group-by="substring(@date, 1, 4)">
      <xsl:sort select="current-grouping-key()"/>
      <xsl:variable name="id" as="xs:string" select="string-join(($of[. != ''], 'y' || current-grouping-key()), '-')"/>
      <section class="year" aria-labelledby="{normalize-space($of || ' ' || $id)}">
        <xsl:choose>
          <xsl:when test="$of = ''"><h2 id="{$id}">{current-grouping-key()}</h2></xsl:when>
          <xsl:otherwise><h3 id="{$id}">{current-grouping-key()}</h3></xsl:otherwise>
        </xsl:choose>
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
  </xsl:template>

  <xsl:template name="p:issue-list">
    <xsl:param name="issues" as="element(issue)*"/>
    <ol class="issues">
      <xsl:for-each select="$issues">
        <xsl:sort select="@date"/>
        <li><a href="{@href}">{p:issue-words(., $issues)}</a> <span class="extent">{p:word('pages', string(@pages))} · {p:word('items', string(@items))}</span></li>
      </xsl:for-each>
    </ol>
  </xsl:template>

  <!-- Its date; and its folder where that does not tell it from another. -->
  <xsl:function name="p:issue-words" as="xs:string">
    <xsl:param name="issue" as="element(issue)"/>
    <xsl:param name="others" as="element(issue)*"/>
    <xsl:sequence select="string-join((p:date-of($issue), if ($issue/@edtf = '' or $others[@edtf = $issue/@edtf][2]) then $issue/@folder else ()), ' · ')"/>
  </xsl:function>

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
                    <xsl:when test="$of-day"><a href="{$of-day[1]/@href}" aria-label="{p:edtf-words($date)}">{$day}</a></xsl:when>
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
