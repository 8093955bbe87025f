/** Small TEI documents of our own, valid, with many kinds of element and attribute. */

const document = (header: string, text: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt><title type="main">The Harbour Gazette</title></titleStmt>
      <publicationStmt><p>Printed for nobody</p></publicationStmt>
      <sourceDesc><p>Our own invention</p></sourceDesc>
    </fileDesc>
${header}  </teiHeader>
  <text xml:lang="en">
${text}
  </text>
</TEI>
`;

export const documents: readonly string[] = [
  document(
    '',
    `    <front><titlePage><docTitle><titlePart>The Harbour Gazette</titlePart></docTitle></titlePage></front>
    <body>
      <pb n="1" facs="#f1"/>
      <div type="article" xml:id="a1" part="N">
        <head type="main">Ferry delayed</head>
        <byline>By <persName ref="#p1"><forename>Ada</forename> <surname>Quill</surname></persName></byline>
        <p><lb n="1"/>The ferry <name type="ship" cert="high">Anna</name> was late on
          <date when="1936-07-07">7 July</date>.</p>
        <list rend="bulleted">
          <item n="1">One</item>
          <item n="2">Two</item>
        </list>
        <closer><salute>Yours</salute><signed>A. Q.</signed></closer>
      </div>
      <div type="advert">
        <p>Rope &amp; tar</p>
        <figure><head>A coil</head><graphic url="coil.png" width="10px"/><figDesc>rope</figDesc></figure>
        <table rows="2" cols="2">
          <row role="label"><cell>Rope</cell><cell>Price</cell></row>
          <row><cell cols="1">thin</cell><cell>2d</cell></row>
        </table>
      </div>
    </body>`,
  ),
  document(
    `    <encodingDesc><projectDesc><p>A test</p></projectDesc>
      <refsDecl><p>By page and line</p></refsDecl></encodingDesc>
    <profileDesc><langUsage><language ident="zh-Hans" usage="60">Chinese</language></langUsage>
      <textClass><keywords scheme="#k"><term>ships</term></keywords></textClass></profileDesc>
    <revisionDesc status="draft"><change when="2026-01-02" who="#ed">first</change></revisionDesc>
`,
    `    <group>
      <text><body><lg type="stanza"><l n="1">Sing, <seg>rope</seg></l><l part="I">and tar</l></lg></body></text>
      <text><body><sp who="#x"><speaker>Mate</speaker><p>Ahoy <choice><sic>thier</sic><corr resp="#ed">their</corr></choice></p></sp></body></text>
    </group>`,
  ),
];
