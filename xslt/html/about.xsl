<?xml version="1.0" encoding="UTF-8"?>
<!-- About this transcription: source, rights, method and conventions as the header states them, and what was decided and why. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:p="urn:broadsheet:private" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="p:about" on-no-match="fail"/>

  <xsl:mode name="p:about-facts" on-no-match="fail"/>

  <xsl:template match="TEI | teiCorpus" mode="p:about">
    <footer class="about">
      <h2>{p:word('about')}</h2>
      <xsl:apply-templates select="." mode="p:about-facts"/>
      <p class="made">{p:word('made')}</p>
    </footer>
  </xsl:template>

  <xsl:template match="TEI | teiCorpus" mode="p:about-facts">
    <xsl:param name="with-decisions" as="xs:boolean" tunnel="yes" select="true()"/>
    <xsl:variable name="tei" as="element()" select="."/>
    <xsl:variable name="header" as="element(teiHeader)" select="(TEI, .)[self::TEI][1]/teiHeader"/>
    <div class="facts">
      <dl>
        <xsl:sequence select="
          p:fact('source', (., TEI)/teiHeader/fileDesc/sourceDesc/bibl[@type = 'digitalSource']),
          p:fact('publisher', p:biblStruct(.)/monogr/imprint/publisher),
          p:fact('identifiers', p:biblStruct(.)/monogr/idno),
          p:fact('other-forms', p:biblStruct(.)/relatedItem/*),
          p:fact('edition', p:biblStruct(.)/monogr/imprint/biblScope[@unit = 'edition']),
          p:said('extent', p:extent(p:teis-in(.))),
          p:fact('rights', $header/fileDesc/publicationStmt/availability/*),
          p:said('method', $header/encodingDesc/appInfo/application[@ident = 'broadsheet'][1] ! p:word('method-words')),
          p:fact('project', $header/encodingDesc/projectDesc/p),
          p:fact('version', $header/encodingDesc/appInfo/application),
          p:fact('edited-by', $header/fileDesc/titleStmt/(editor | respStmt[persName | orgName])),
          p:fact('history', $header/revisionDesc/change)"/>
      </dl>
      <xsl:sequence select="p:conventions($header/encodingDesc/editorialDecl), p:programs($header/fileDesc/titleStmt/respStmt[name])"/>
    </div>
    <xsl:if test="$with-decisions"><xsl:sequence select="p:decisions((., TEI)/standOff/certainty)"/></xsl:if>
  </xsl:template>

  <xsl:function name="p:fact" as="element()*">
    <xsl:param name="word" as="xs:string"/>
    <xsl:param name="values" as="element()*"/>
    <xsl:if test="exists($values)">
      <dt>{p:word($word)}</dt>
      <xsl:for-each select="$values">
        <dd><xsl:copy-of select="ancestor-or-self::*[@xml:lang][1]/@xml:lang ! p:lang(.)"/><xsl:apply-templates select="." mode="p:about"/></dd>
      </xsl:for-each>
    </xsl:if>
  </xsl:function>

  <!-- A fact in the reader's language. -->
  <xsl:function name="p:said" as="element()*">
    <xsl:param name="word" as="xs:string"/>
    <xsl:param name="words" as="xs:string?"/>
    <xsl:if test="$words"><dt>{p:word($word)}</dt><dd>{$words}</dd></xsl:if>
  </xsl:function>

  <xsl:function name="p:extent" as="xs:string">
    <xsl:param name="pages" as="element(TEI)*"/>
    <xsl:variable name="lines" as="xs:double" select="sum($pages/teiHeader/fileDesc/extent/measure[@unit = 'line']/@quantity/number())"/>
    <xsl:sequence select="string-join((p:word('pages', string(count($pages))), if ($lines gt 0) then p:word('lines', string($lines)) else ()), ' · ')"/>
  </xsl:function>

  <xsl:function name="p:conventions" as="element()?">
    <xsl:param name="declarations" as="element(editorialDecl)?"/>
    <xsl:if test="$declarations">
      <details class="conventions">
        <summary>{p:word('conventions')}</summary>
        <div>
          <xsl:for-each select="$declarations//p/normalize-space()"><p><xsl:sequence select="p:told(p:declaration(.), .)"/></p></xsl:for-each>
        </div>
      </details>
    </xsl:if>
  </xsl:function>

  <xsl:function name="p:programs" as="element()?">
    <xsl:param name="statements" as="element(respStmt)*"/>
    <xsl:if test="exists($statements)">
      <details>
        <summary>{p:word('made-with')}</summary>
        <ul>
          <xsl:for-each select="$statements"><li><span lang="en">{string-join(name ! normalize-space(), ', ')}</span>: <span><xsl:sequence select="resp[1]/normalize-space() ! p:told(p:sentence(.), .)"/></span></li></xsl:for-each>
        </ul>
      </details>
    </xsl:if>
  </xsl:function>

  <xsl:function name="p:decisions" as="element(Q{}details)?">
    <xsl:param name="reasons" as="element(certainty)*"/>
    <xsl:if test="exists($reasons)">
      <details class="decisions">
        <summary>{p:word('decisions', string(count($reasons)))}</summary>
        <div class="table">
          <table>
            <thead><tr><th scope="col">{p:word('where')}</th><th scope="col">{p:word('how-sure')}</th><th scope="col">{p:word('why')}</th><th scope="col">{p:word('who')}</th></tr></thead>
            <tbody>
              <xsl:for-each select="$reasons">
                <xsl:variable name="id" as="xs:string" select="substring(@target, 2)"/>
                <tr>
                  <td>
                    <xsl:choose>
                      <xsl:when test="exists(key('p:id', $id))"><a href="{p:where(.)}#{p:html-id($id)}">{$id}</a></xsl:when>
                      <xsl:otherwise>{$id}</xsl:otherwise>
                    </xsl:choose>
                  </td>
                  <td>{if (@degree) then round(number(@degree) * 100) || ' %' else '—'}</td>
                  <td><xsl:sequence select="$p:reasons($id) ! p:told($p:told-reasons(.), .)"/></td>
                  <td lang="en">{$p:agents(string(@resp))}</td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
      </details>
    </xsl:if>
  </xsl:function>

  <!-- A digital source in the words of its header; its notes for machines left out. -->
  <xsl:template match="bibl[@type = 'digitalSource']" mode="p:about">
    <xsl:apply-templates select="node()" mode="p:about"/>
  </xsl:template>
  <xsl:template match="bibl[@type = 'digitalSource']/title | projectDesc/p | availability/p" mode="p:about">
    <span><xsl:sequence select="normalize-space() ! p:told(p:sentence(.), .)"/></span>
  </xsl:template>
  <xsl:template match="bibl/note" mode="p:about"/>
  <xsl:template match="bibl/idno" mode="p:about"><xsl:text> </xsl:text><code>{normalize-space()}</code></xsl:template>
  <xsl:template match="bibl/idno[@type = 'sha256']" mode="p:about"><span class="digest">SHA-256 <code>{normalize-space()}</code></span></xsl:template>
  <xsl:template match="text()" mode="p:about"><xsl:value-of select="."/></xsl:template>

  <xsl:template match="idno" mode="p:about">{string-join((@type, normalize-space()), ' ')}</xsl:template>

  <xsl:template match="respStmt" mode="p:about">{string-join((name, persName, orgName) ! normalize-space(), ', ')}: {string-join(resp ! normalize-space(), '; ')}</xsl:template>

  <xsl:template match="availability/licence[@target]" mode="p:about">
    <xsl:choose>
      <xsl:when test="matches(@target, '^https?:')"><a href="{@target}" rel="license">{(normalize-space()[. != ''], @target)[1]}</a></xsl:when>
      <xsl:otherwise>{normalize-space()}</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="application" mode="p:about">{(label[1]/normalize-space(), @ident)[1]} {@version}</xsl:template>

  <xsl:template match="change" mode="p:about">{string-join((@when ! p:date-words(.), normalize-space()), ': ')}</xsl:template>

  <xsl:template match="*" mode="p:about" priority="-1">{normalize-space()}</xsl:template>
</xsl:stylesheet>
