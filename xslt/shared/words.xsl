<?xml version="1.0" encoding="UTF-8"?>
<!-- The printed words of an edition, in the reader's language: looked up in locale/, never written in a template. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Static, so that the words are compiled in and nothing is read when the stylesheet runs. -->
  <xsl:variable name="p:zh-Hans" static="yes" as="xs:string" select="unparsed-text('../locale/zh-Hans.xml')"/>
  <xsl:variable name="p:zh-Hant" static="yes" as="xs:string" select="unparsed-text('../locale/zh-Hant.xml')"/>
  <xsl:variable name="p:en" static="yes" as="xs:string" select="unparsed-text('../locale/en.xml')"/>
  <xsl:variable name="p:de" static="yes" as="xs:string" select="unparsed-text('../locale/de.xml')"/>
  <xsl:variable name="p:fr" static="yes" as="xs:string" select="unparsed-text('../locale/fr.xml')"/>

  <xsl:variable name="p:ui-tag" as="xs:string"
    select="p:locale-of(if ($ui-language != '') then $ui-language else string((*/TEI[1]/@xml:lang, */@xml:lang)[1]))"/>

  <!-- The locale file as a string: to find a word in it costs far less than to parse it for each page. -->
  <xsl:variable name="p:locale" as="xs:string" select="
    if ($p:ui-tag = 'zh-Hans') then $p:zh-Hans else if ($p:ui-tag = 'zh-Hant') then $p:zh-Hant
    else if ($p:ui-tag = 'de') then $p:de else if ($p:ui-tag = 'fr') then $p:fr else $p:en"/>

  <!-- The locale that serves a BCP 47 tag; English where there is none. -->
  <xsl:function name="p:locale-of" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:variable name="lower" as="xs:string" select="lower-case($tag)"/>
    <xsl:variable name="language" as="xs:string" select="tokenize($lower, '-')[1] || ''"/>
    <xsl:sequence select="
      if ($language = ('zh', 'cmn', 'yue', 'lzh'))
      then (if (matches($lower, '-(hant|tw|hk|mo)')) then 'zh-Hant' else 'zh-Hans')
      else if ($language = ('de', 'fr')) then $language else 'en'"/>
  </xsl:function>

  <xsl:function name="p:word" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:variable name="word" as="xs:string"
      select="substring-before(substring-after($p:locale, 'key=&quot;' || $key || '&quot;>'), '&lt;')"/>
    <xsl:sequence select="if ($word != '') then $word else error(QName('urn:broadsheet:private', 'p:XSL-006'), $key)"/>
  </xsl:function>

  <!-- The n-th of a row of words: months, weekdays. -->
  <xsl:function name="p:nth-word" as="xs:string">
    <xsl:param name="row" as="xs:string"/>
    <xsl:param name="n" as="xs:integer"/>
    <xsl:variable name="words" as="xs:string"
      select="substring-before(substring-after($p:locale, '&lt;' || $row || '>'), '&lt;/' || $row || '>')"/>
    <xsl:sequence select="substring-after(tokenize($words, '&lt;/word>')[$n], '&lt;word>')"/>
  </xsl:function>

  <!-- A word with one slot, {n}; where it has two forms, parted by |, the first is for one. -->
  <xsl:function name="p:word" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="n" as="xs:string"/>
    <xsl:variable name="forms" as="xs:string+" select="tokenize(p:word($key), '\|')"/>
    <xsl:variable name="word" as="xs:string" select="if ($n = '1') then $forms[1] else $forms[last()]"/>
    <xsl:sequence select="substring-before($word, '{n}') || $n || substring-after($word, '{n}')"/>
  </xsl:function>

  <!-- A date as the reader writes it: 2021-07-29, 2021-07 or 2021. Anything else is given back as it is. -->
  <xsl:function name="p:date-words" as="xs:string">
    <xsl:param name="when" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize($when, '-')"/>
    <xsl:sequence select="
      if ($when castable as xs:date) then
        p:fill(p:word('date'), $parts, p:nth-word('weekdays', 1 + p:days-since-sunday(xs:date($when))))
      else if ($when castable as xs:gYearMonth) then p:fill(p:word('month'), $parts, '')
      else $when"/>
  </xsl:function>

  <!-- A span of days, EDTF: 1914-08-01/1914-08-02; .. or nothing for an open end. A single date with ?, ~ or %: it is not sure. -->
  <xsl:function name="p:edtf-words" as="xs:string">
    <xsl:param name="edtf" as="xs:string"/>
    <xsl:variable name="ends" as="xs:string*" select="tokenize($edtf, '/') ! (if (. = ('', '..')) then '…' else p:edtf-date-words(.))"/>
    <xsl:sequence select="string-join($ends, ' – ')"/>
  </xsl:function>

  <!-- Digits that are not known (190X) stay as they are written. -->
  <xsl:function name="p:edtf-date-words" as="xs:string">
    <xsl:param name="edtf" as="xs:string"/>
    <xsl:variable name="words" as="xs:string" select="p:date-words(replace($edtf, '[?~%]', ''))"/>
    <xsl:sequence select="if (matches($edtf, '[?~%]')) then p:word('date-unsure', $words) else $words"/>
  </xsl:function>

  <xsl:function name="p:fill" as="xs:string">
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:param name="parts" as="xs:string*"/>
    <xsl:param name="weekday" as="xs:string"/>
    <xsl:variable name="month" as="xs:string" select="p:nth-word('months', xs:integer($parts[2]))"/>
    <xsl:variable name="day" as="xs:string" select="if ($parts[3]) then string(xs:integer($parts[3])) else ''"/>
    <xsl:sequence select="$pattern => replace('\{y\}', $parts[1]) => replace('\{m\}', $month) => replace('\{d\}', $day)
      => replace('\{w\}', $weekday)"/>
  </xsl:function>

  <!-- 0 for Sunday. 1 January 2023 was one. -->
  <xsl:function name="p:days-since-sunday" as="xs:integer">
    <xsl:param name="date" as="xs:date"/>
    <xsl:variable name="days" as="xs:integer"
      select="xs:integer(($date - xs:date('2023-01-01')) div xs:dayTimeDuration('P1D'))"/>
    <xsl:sequence select="(($days mod 7) + 7) mod 7"/>
  </xsl:function>

  <!-- The language of an element, and its direction where that is from right to left. -->
  <xsl:function name="p:lang" as="attribute()*">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:if test="$tag">
      <xsl:attribute name="lang" select="$tag"/>
      <xsl:if test="p:is-rtl($tag)"><xsl:attribute name="dir">rtl</xsl:attribute></xsl:if>
    </xsl:if>
  </xsl:function>

  <xsl:function name="p:is-rtl" as="xs:boolean">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:sequence select="matches($tag, '^(ar|he|fa|ur|yi|ps|sd|ug|dv|ckb)(-|$)|-(Arab|Hebr|Syrc|Thaa|Nkoo)(-|$)')"/>
  </xsl:function>
</xsl:stylesheet>
