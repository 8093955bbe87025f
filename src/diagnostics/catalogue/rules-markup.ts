/** NWS-04n to NWS-09n and NWS-12n to NWS-15n: rules about items, pointers, dates, columns and values. */
import type { CatalogueRow } from '../row.ts';

export const markupRules = {
  'NWS-041': {
    severity: 'error',
    title: 'N4: article without a head',
    message: 'the article{id} has no head and does not say why',
    meaning:
      'A headline is how readers find an article, and how screen readers jump to it. An article may lack one, but then that is said: as a part that continues another (@part, @prev), or through @ana with a category of the header’s taxonomy.',
    fix: 'add <head type="main">, or, when none was printed, @ana pointing to a category that says so',
    example: '<div type="article"><p>…</p></div>\nmended: <div type="article" ana="#p1.no-head"><p>…</p></div>',
  },
  'NWS-051': {
    severity: 'error',
    title: 'N5: empty head, byline or dateline',
    message: 'this {element} holds no text',
    meaning:
      'An empty head, byline or dateline says that something was printed there, but not what. Mostly it is left over from a template.',
    fix: 'fill in the printed words, use <gap/> where they cannot be read, or take the {element} out',
    example: '<byline/>\nmended: <byline>By A. Writer</byline>',
  },
  'NWS-052': {
    severity: 'error',
    title: 'N5: head, byline or dateline inside a paragraph',
    message: 'this {element} stands inside a p',
    meaning:
      'Heads, bylines and datelines belong to the article, beside its paragraphs. Inside a paragraph they cannot be told from its text, and TEI does not allow them there.',
    fix: 'close the p before the {element}; a dateline that runs into its paragraph is <dateline rend="run-in"> before <p rend="noindent">',
    example:
      '<p><dateline>PORT, 3 May.</dateline> The ship …</p>\nmended: <dateline rend="run-in">PORT, 3 May.</dateline><p rend="noindent">The ship …</p>',
  },
  'NWS-061': {
    severity: 'error',
    title: 'N6: article breaks off without saying where it goes on',
    message: 'part="{part}" says that the article goes on elsewhere, but neither @next nor a jump says where',
    meaning:
      'part="I" (first) and part="M" (middle) announce a continuation. A reader needs the way to it: @next to the next part, or the printed jump line as <ref type="jump" subtype="to">.',
    fix: 'add @next with the id of the next part, or encode the jump line; if the article is complete here, take @part off',
    example:
      '<div type="article" part="I">…</div>\nmended: … <trailer type="continuation"><ref type="jump" subtype="to" target="page:2">(Continued on page 2)</ref></trailer></div>',
  },
  'NWS-062': {
    severity: 'error',
    title: 'N6: the two ends of a continuation do not meet',
    message: '@{name} leads to “{target}”, whose @{back} says {found} instead of “{id}”',
    meaning:
      'When one part of an article points to the next, that one must point back, or readers who start there find no beginning. Either one pointer is wrong or the other is missing.',
    fix: 'set {back}="{id}" on the element that “{target}” names, or correct @{name} here',
    example: '<div xml:id="a1" next="#a2">…<div xml:id="a2">\nmended: <div xml:id="a2" prev="#a1">',
  },
  'NWS-063': {
    severity: 'error',
    title: 'N6: continuation runs in a circle',
    message: 'following @next leads back to where it began: {chain}',
    meaning: 'An article that continues in itself has no end; software that follows @next would never stop.',
    fix: 'take @next off the part that is printed last',
    example: '<div xml:id="a1" next="#a2">…<div xml:id="a2" next="#a1">\nmended: <div xml:id="a2" prev="#a1">',
  },
  'NWS-071': {
    severity: 'error',
    title: 'N7: pointer leads nowhere',
    message: '@{name} points to “{pointer}”, but no element has that xml:id{hint}',
    meaning:
      'A value that begins with # names the xml:id of an element in the same document. None has this one: it is misspelled, or the element was renamed or taken out. Upper and lower case count.',
    fix: 'correct the pointer, or give its target the xml:id',
    example: '<persName ref="#per.smith"> … <person xml:id="pers.smith">\nmended: <persName ref="#pers.smith">',
  },
  'NWS-072': {
    severity: 'error',
    title: 'N7: prefix is not declared',
    message: '@{name} points to “{pointer}”, but no prefixDef explains the prefix “{prefix}:”',
    meaning:
      'A short pointer such as page:2 stands for a full address. How to get from the one to the other is said by a prefixDef in the header; without it nobody can follow the pointer.',
    fix: 'declare <prefixDef ident="{prefix}" matchPattern="…" replacementPattern="…"> in encodingDesc/listPrefixDef, or write the full address',
    example:
      '<ref target="page:2">\nmended: <prefixDef ident="page" matchPattern="([0-9]+)" replacementPattern="paper_p$1.xml"/> in the header',
  },
  'NWS-073': {
    severity: 'error',
    title: 'N7: pointer does not fit its prefix',
    message: '@{name} points to “{pointer}”, which does not fit the pattern “{pattern}” of the prefix “{prefix}:”',
    meaning:
      'The prefixDef in the header says by a pattern which short pointers it can expand. This one does not match, so it expands to nothing.',
    fix: 'correct the pointer, or widen matchPattern of the prefixDef',
    example: 'matchPattern="([0-9]+)" and target="page:A3"\nmended: matchPattern="([A-Z]?[0-9]+)"',
  },
  'NWS-074': {
    severity: 'warning',
    title: 'N7: named file is not there',
    message: '@{name} names “{path}”, and there is no such file beside the document',
    meaning:
      'The pointer is a path relative to the document. Nothing stands there now; images are often kept elsewhere, a wrong name is as likely.',
    fix: 'correct the path (upper and lower case count), or put the file there',
    example: '<graphic url="P1.jpg"/>   the file is p1.jpg\nmended: <graphic url="p1.jpg"/>',
  },
  'NWS-081': {
    severity: 'error',
    title: 'N8: date differs from what is printed',
    message: 'when="{when}" but the text says “{printed}”: the {part} differs',
    meaning:
      '@when gives the printed date in a form that can be computed with. The two must name the same day; a slip here puts the article on the wrong day.',
    fix: 'correct @when; if the newspaper itself misprinted the date, put the printed words in <sic> and leave the true date in @when',
    example: '<date when="1905-07-12">July 13</date>\nmended: <date when="1905-07-13">July 13</date>',
  },
  'NWS-082': {
    severity: 'warning',
    title: 'N8: weekday does not fit the date',
    message: '{when} was a {weekday}, but the text “{printed}” says {said}',
    meaning: 'Either @when is off (often by the day or the year), or the newspaper itself misprinted the weekday.',
    fix: 'look at the page: correct @when, or, if the newspaper misprinted the weekday, put the printed words in <sic>',
    example: '<date when="1905-07-13">Friday, July 13, 1905</date>   it was a Thursday',
  },
  'NWS-083': {
    severity: 'error',
    title: 'N8: nameplate and header name different days',
    message: 'the nameplate says {when}, the header {issue}',
    meaning:
      'The date in the nameplate is the date of the issue, and so is the one in biblStruct of the header. One of them is wrong, or the page belongs to another issue.',
    fix: 'look at the page, and correct @when of the one that is wrong',
    example: '<docDate when="1905-07-14"> with <imprint><date when="1905-07-13"/></imprint>',
  },
  'NWS-084': {
    severity: 'error',
    title: 'N8: dateline is later than the issue',
    message: 'the dateline is of {when}, the issue of {issue}',
    meaning:
      'A dateline says when a story was sent, so it cannot lie after the day of printing. Mostly the year or month was resolved wrongly. Dates in running text may lie ahead, and are not checked.',
    fix: 'correct @when of the dateline (at the turn of a year it is often the year before), or the date of the issue',
    example:
      'issue of 1906-01-02: <dateline>Paris, <date when="1906-12-30">Dec. 30</date></dateline>\nmended: when="1905-12-30"',
  },
  'NWS-085': {
    severity: 'error',
    title: 'N8: span of time runs backwards',
    message: '@{first} is {from}, which lies after @{last}, {to}',
    meaning: 'The beginning of a span cannot lie after its end; the two were exchanged, or one is misspelled.',
    fix: 'exchange the two values, or correct the wrong one',
    example: '<date from="1905-07-15" to="1905-07-13">\nmended: <date from="1905-07-13" to="1905-07-15">',
  },
  'NWS-091': {
    severity: 'error',
    title: 'N9: column without a number',
    message: 'this cb has no @n',
    meaning: 'Columns are cited by their number. A cb that only says “here a column begins” cannot be cited.',
    fix: 'add @n with the number of the column on its page',
    example: '<cb/>\nmended: <cb n="3"/>',
  },
  'NWS-092': {
    severity: 'warning',
    title: 'N9: column numbers do not rise',
    message: 'column {n} begins after column {before} of the same item',
    meaning:
      'Within one item of a page the text flows from column to column, so their numbers rise. A number that falls or repeats is a slip, or the parts of the item stand in the wrong order.',
    fix: 'correct @n; where the page is cut into a new grid of columns, say so with <milestone unit="columns" n="…"/>',
    example: '<cb n="2"/>…<cb n="1"/>\nmended: <cb n="2"/>…<cb n="3"/>',
  },
  'NWS-093': {
    severity: 'warning',
    title: 'N9: a div that is a column',
    message: 'this div is a column (type="{type}")',
    meaning:
      'A div is a piece of text with a beginning and an end: an article, an advert. A column is where it happens to be printed, and articles run across columns; divs for columns cut them to pieces.',
    fix: 'make a div of each item, and mark the column with <cb n="…"/> where it begins, even inside a paragraph',
    example: '<div type="column" n="2">…</div>\nmended: <div type="article">… <cb n="2"/> …</div>',
  },
  'NWS-094': {
    severity: 'warning',
    title: 'N9: end of a column is marked',
    message: 'cb type="end" marks the end of a column',
    meaning:
      'cb marks where a column begins; it ends where the next one begins. A cb for the end is counted as one column more.',
    fix: 'take it out, and keep <cb n="…"/> at the beginnings',
    example: '… last words.<cb type="end"/><cb n="2"/>\nmended: … last words.<cb n="2"/>',
  },
  'NWS-121': {
    severity: 'warning',
    title: 'N12: comment in the text',
    message: 'a comment stands in the text: “{text}”',
    meaning:
      'Comments are lost in every output and cannot be cited. In a finished edition they are notes that someone forgot.',
    fix: 'take it out; say what readers should know in <note resp="#…">, and doubts with @cert',
    example:
      '<!-- check with the microfilm -->\nmended: <note type="editorial" resp="#ed.anna">Not checked with the microfilm.</note>',
  },
  'NWS-122': {
    severity: 'warning',
    title: 'N12: placeholder',
    message: '“{found}” looks like a placeholder that was never filled in',
    meaning:
      'Templates of editors put such words where information is wanted. In a delivered file they look like information.',
    fix: 'put the real words; if they are not known, say so: [title unknown]',
    example: '<p>Publication Information</p>\nmended: <publisher>Harbour Press</publisher>',
  },
  'NWS-123': {
    severity: 'warning',
    title: 'N12: residue of another format',
    message: '“{found}” looks like left-over HTML or a character lost in conversion',
    meaning:
      'Tags that were escaped twice, &nbsp; as text, or U+FFFD come from a conversion that went wrong. Readers see them as they stand.',
    fix: 'replace it by the character or the TEI element that it stands for',
    example: 'The fire &amp;nbsp; was out.\nmended: The fire was out.',
  },
  'NWS-124': {
    severity: 'warning',
    title: 'N12: styling in @rend',
    message: 'rend="{value}" holds styling instruction, not a name',
    meaning:
      '@rend holds words that name how something looks (bold, italic, run-in). CSS belongs in @style or, better, in a rendition of the header, once for all.',
    fix: 'use a plain word, or <rendition xml:id="x" scheme="css"> in the header and @rendition="#x"',
    example: '<hi rend="font-weight:bold">\nmended: <hi rend="bold">',
  },
  'NWS-131': {
    severity: 'warning',
    title: 'N13: the same article twice',
    message: 'article “{id}” has about {share} % of its text in common with “{first}”',
    meaning:
      'Two items of a page with nearly the same words are mostly one item that was encoded twice, or a block that was copied and not replaced. Now and then a paper really prints something twice.',
    fix: 'take one of the two out; if both are printed, leave them and list this in the baseline',
    example: '<div type="article" xml:id="a1">…</div> … <div type="article" xml:id="a7">(the same text)</div>',
  },
  'NWS-141': {
    severity: 'warning',
    title: 'N14: value is not in the list',
    message: '{name}="{value}" is not among the values that {element} has in the newspaper model: {allowed}',
    meaning:
      'Search, editions and exports go by these values. One that is not in the list is treated as unknown, so the item drops out of what should contain it.',
    fix: 'use one of: {allowed}; put finer distinctions in @subtype or @ana',
    example: '<div type="advertisement">\nmended: <div type="advert">',
  },
  'NWS-151': {
    severity: 'error',
    title: 'N15: language is not declared',
    message: 'xml:lang="{tag}" is used, but langUsage does not declare it',
    meaning:
      'langUsage in the header lists the languages of the document; catalogues and search read it. The tag must be written there just as it is used.',
    fix: 'add <language ident="{tag}">…</language> to profileDesc/langUsage, or correct the tag',
    example:
      'xml:lang="zh-Hant" with only <language ident="zh">\nmended: <language ident="zh-Hant">Chinese, traditional characters</language>',
  },
  'NWS-152': {
    severity: 'warning',
    title: 'N15: no list of languages',
    message: 'xml:lang is used ({tags}), but the header has no langUsage',
    meaning:
      'Without langUsage neither a catalogue nor a reader learns from the header in which languages the newspaper is.',
    fix: 'add profileDesc/langUsage with one <language ident="…"> for each of: {tags}',
    example: '<profileDesc><langUsage><language ident="en">English</language></langUsage></profileDesc>',
  },
} as const satisfies Record<string, CatalogueRow>;
