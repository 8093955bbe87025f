/** NWS-01n to NWS-03n, NWS-10n and NWS-11n: rules about source lines, line ends and the text between them. */
import type { CatalogueRow } from '../row.ts';

export const sourceRules = {
  'NWS-011': {
    severity: 'error',
    title: 'N1: source line is not in the text',
    message: 'no lb points to source line “{line}” (“{text}”)',
    meaning:
      'Every line of the source that is not blank must be found again in the reading text, through the @corresp of one lb. This line was left out, so a reader of the text would never see it.',
    fix: 'put the words of the line where they belong, after <lb corresp="#{line}"/>; if no place fits, use <ab type="unplaced">',
    example:
      '<line xml:id="p1.l4">by train.</line>  in sourceDoc, but no <lb corresp="#p1.l4"/> in text\nmended: <p><lb corresp="#p1.l3"/>They came<lb corresp="#p1.l4"/>by train.</p>',
  },
  'NWS-012': {
    severity: 'error',
    title: 'N1: source line is in the text twice',
    message: 'source line “{line}” is claimed by a second lb',
    meaning:
      'Each source line belongs to exactly one place of the reading text. When two lb point to it, its words stand in the text twice, or one of the two pointers is wrong.',
    fix: 'keep the lb whose words are those of line “{line}”, and point the other one to its own line',
    example:
      '<lb corresp="#p1.l3"/>They came<lb corresp="#p1.l3"/>by train.\nmended: … <lb corresp="#p1.l4"/>by train.',
  },
  'NWS-013': {
    severity: 'error',
    title: 'N1: lb points to something that is no line',
    message: 'the lb points to “{pointer}”, which is a {element}, not a line',
    meaning:
      'An lb says which line of the source begins here, so its @corresp leads to a line element of sourceDoc. Zones and surfaces are pointed to by cb and pb.',
    fix: 'point @corresp to the xml:id of the line that begins here',
    example: '<lb corresp="#p1.z1"/>   p1.z1 is a zone\nmended: <lb corresp="#p1.l7"/>',
  },
  'NWS-014': {
    severity: 'warning',
    title: 'N1: lb without its source line',
    message: 'this lb does not say which source line begins here',
    meaning:
      'The other lb of this edition point to their source lines with @corresp. One that does not cannot be checked, and the text after it seems to come from nowhere.',
    fix: 'add @corresp with the xml:id of the line in sourceDoc',
    example: '<lb/>by train.\nmended: <lb corresp="#p1.l4"/>by train.',
  },
  'NWS-021': {
    severity: 'error',
    title: 'N2: text differs from its source line',
    message: 'the text reads “{found}” where source line “{line}” has “{expected}”',
    meaning:
      'What follows an lb must be the words of the line it points to. Spaces at the ends of the line may differ; on a line marked rend="letterspaced" all spaces may; hyphens, punctuation and quotation marks only where editorialDecl says that they are not kept. Anything else was added, lost or changed.',
    fix: 'make the text agree with the source; mark a correction as <choice><sic>…</sic><corr>…</corr></choice> and a modern spelling as <choice><orig>…</orig><reg>…</reg></choice>',
    example:
      '<line xml:id="p1.l3">They cane</line> … <lb corresp="#p1.l3"/>They came\nmended: <lb corresp="#p1.l3"/>They <choice><sic>cane</sic><corr>came</corr></choice>',
  },
  'NWS-022': {
    severity: 'error',
    title: 'N2: text without a source line',
    message: '“{text}” stands before the first lb, so no source line stands behind it',
    meaning:
      'In an edition whose lines are traced to the source, every word comes after an lb that says from which line. These words have none: either the lb is missing, or they were added.',
    fix: 'put <lb corresp="#…"/> before the words, or mark them as <supplied>',
    example:
      '<head>THE HARBOUR</head><p><lb corresp="#p1.l1"/>…\nmended: <head><lb corresp="#p1.l0"/>THE HARBOUR</head>',
  },
  'NWS-031': {
    severity: 'error',
    title: 'N3: source layer is not the file it says',
    message: 'the lines of sourceDoc give {bytes} bytes with the SHA-256 {found}…, the header declares {declared}…',
    meaning:
      'The header names the delivered file and its SHA-256. Joined with the declared line end and coded in the declared encoding, the lines of sourceDoc must be that very file. They are not: a line was changed, added or lost, or the declaration is of another file.',
    fix: 'restore the lines from the delivered file; after a deliberate change of source, declare the new file and its SHA-256',
    example: 'a space put in a line “by tidying up” is enough\nmended: undo the change, or encode the page anew',
  },
  'NWS-032': {
    severity: 'error',
    title: 'N3: not a SHA-256',
    message: '“{found}” is no SHA-256: that has 64 hexadecimal digits, this has {length} characters',
    meaning:
      'idno type="sha256" holds the SHA-256 of the delivered file in hexadecimal; with anything else nobody can check the source.',
    fix: 'put the output of “sha256sum FILE” here, or leave the idno out',
    example: '<idno type="sha256">see catalogue</idno>\nmended: <idno type="sha256">9f86d081884c…(64 digits)</idno>',
  },
  'NWS-101': {
    severity: 'error',
    title: 'N10: hyphen at a line end is not explained',
    message: '“{word}” ends its line, and nothing says whether the hyphen belongs to the word',
    meaning:
      'A hyphen before a line break may only divide the word (ware-houses) or belong to it (north-east). Without a mark, a search for the whole word fails, or the reading text keeps a stray hyphen.',
    fix: 'write <pc force="weak">-</pc><lb break="no"/> where the hyphen only divides, force="strong" where it belongs to the word, force="inter" where that is open',
    example: 'ware-<lb/>houses\nmended: ware<pc force="weak">-</pc><lb break="no"/>houses',
  },
  'NWS-111': {
    severity: 'error',
    title: 'N11: white space beside a joining line break',
    message: 'white space stands at the line break between “{before}” and “{after}”, although break="no" joins them',
    meaning:
      'Chinese and Japanese are written without spaces, and lb break="no" says that the word goes on. White space or a new line in the file beside that lb becomes a space in the word.',
    fix: 'put the new line inside the tag: 市<lb⏎  break="no"/>长, with nothing before and after it',
    example: '市\n  <lb break="no"/>长\nmended: 市<lb\n  break="no"/>长',
  },
  'NWS-112': {
    severity: 'warning',
    title: 'N11: space between Chinese characters',
    message: 'a space stands between characters of running text: “{found}”',
    meaning:
      'In running Chinese or Japanese text a space is almost always left over from justified setting or from a line join. Spaces that the source line itself has in a credit or between phrases are kept and not reported; whole lines of single characters are.',
    fix: 'take the spaces out; if they came from letter-spacing, mark the line’s lb with rend="letterspaced"',
    example: '<lb corresp="#p1.l9"/>力 把 问 题\nmended: <lb corresp="#p1.l9" rend="letterspaced"/>力把问题',
  },
  'NWS-113': {
    severity: 'warning',
    title: 'N11: line break in Chinese text does not join',
    message: 'the line break between “{before}” and “{after}” has no @break, so a space is read there',
    meaning:
      'Without @break an lb stands between two words. Chinese lines break anywhere, so almost every lb in a paragraph needs break="no". Reported once a paragraph.',
    fix: 'add break="no" to each lb of the paragraph that does not open it',
    example: '会议<lb/>指出\nmended: 会议<lb break="no"/>指出',
  },
} as const satisfies Record<string, CatalogueRow>;
