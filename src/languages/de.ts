/** German, Fraktur and modern. */
import type { Language } from '../model/language.ts';
import { wordsOf } from './form.ts';
import { alphabeticDates } from './latin/dates.ts';
import { alphabeticForms } from './latin/forms.ts';
import { roleOf } from './latin/signatures.ts';

const months = [
  ['januar', 'jan', 'jänner', 'ianuar'],
  ['februar', 'febr', 'feb', 'hornung'],
  ['märz', 'merz'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'jun', 'iuni'],
  ['juli', 'jul', 'iuli'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['dezember', 'december', 'dez', 'dec'],
];
const weekdays = [
  ['montag'],
  ['dienstag', 'dinstag'],
  ['mittwoch'],
  ['donnerstag'],
  ['freitag', 'freytag'],
  ['samstag', 'sonnabend'],
  ['sonntag'],
];
const agencies = wordsOf(`
W.+T.+B WTB Wolff dpa DNB Havas Reuter Reuters TU ap AFP epd KNA`);

export const german: Language = {
  tag: 'de',
  name: 'German',
  cues: {
    script: 'Latin',
    letters: 'ßäöüſÄÖÜ',
    words: wordsOf(`
der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat
dass daß sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur
bie unb ber fich bas bes bem ift nnd daf fie anf fo fein diefe dieser seyn auff vnd vnnd`),
  },
  joinWrappedLines: 'space',
  hyphens: '-¬‐=⸗»„',
  sentenceEnd: /[.!?][“”"»«'’)\]]*$/u,
  number: /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/u,
  numberWords: { erste: 1, ersten: 1, zwei: 2, zweite: 2, zweiten: 2, drei: 3, dritte: 3, vier: 4 },
  months,
  weekdays,
  agencies,
  names: {
    surnames: [],
    role: roleOf(
      '\\p{L}{0,20}(?:[ck]orrespondent|berichterstatter|mitarbeiter|reda[ck]t(?:eu|o)r|reporter|journalist|kolumnist|fotograf)(?:in|innen|en|s)?|\\p{L}{0,20}leiter(?:in)?',
      'in|im|der|des|für|beim',
    ),
    titlesBefore: wordsOf(`
Herr Herrn Hr Hrn Frau Fräulein Dr Prof Professor Graf Baron General Oberst Minister Präsident Bürgermeister
Direktor Pfarrer`),
    offices: ['Präsident', 'Bürgermeister'],
    titlesAfter: [],
    speech: ['sagte', 'erklärte'],
    organisationEndings: wordsOf(`
Gesellschaft Verein Bank Universität Ministerium Ausschuß Partei Verband`),
    placeEndings: ['straße', 'platz', 'gasse'],
  },
  forms: alphabeticForms({
    by: ['Von', 'von'],
    articles: ['Ein', 'Eine'],
    correspondent:
      '(?:von|aus) unser(?:e[mn]|m) (?:\\p{L}{3,20}-? ?)?(?:korrespondenten|correspondenten|berichterstatter|mitarbeiter|redaktionsmitglied)(?: \\p{Lu}[\\p{L} .]{2,30})?',
    day: '(?:(?:den|vom) )?\\d{1,2}\\. ?MONTH',
    months,
    weekdays,
    agencies,
    jumpTo:
      '(?:fortsetzung|forts\\.|schluß|schluss|weiter|siehe)(?: des artikels)?(?: (?:auf|siehe|folgt auf))?(?: der)?\\s?(?:seite|s\\.)\\s?(?<page>[a-z]?\\d{1,3})|fortsetzung (?:siehe )?(?<page2>nächste) seite',
    jumpFrom:
      '(?:fortsetzung|forts\\.|schluß|schluss)(?: des artikels)? von (?:der )?(?:seite|s\\.)\\s?(?<page>[a-z]?\\d{1,3})|fortsetzung von der (?:vorigen|vorhergehenden|ersten) seite',
    page: 'seite|s\\.',
    issue: 'Nr\\.|No\\.|Nro\\.|Num\\.|Jahrgang',
    section: wordsOf(`
vermischtes vermischte+nachrichten lokales inland ausland deutschland feuilleton handel+und+verkehr sport
letzte+nachrichten telegramme neueste+nachrichten anzeigen schweiz schweizerische+eidgenossenschaft frankreich
england kirchliches briefkasten hauptstädtisches`),
    nameplate:
      '(?:(?:Der|Die|Das|Neue|Allgemeine) )?\\p{Lu}[\\p{L}\\- ]{2,30}(?:[Zz]eitung|[Aa]nzeiger|[Bb]latt|[Nn]achrichten|[Bb]ote|[Pp]ost|[Tt]agblatt|[Kk]urier)\\.?',
    imprint:
      'druck (?:und|u\\.) verlag|druck von|verlag von|verantwortlicher? (?:redakteur|redacteur|schriftleiter)|erscheint (?:jeden|täglich|wöchentlich)|abonnements?[- .]?preis',
    advert: 'zu verkaufen|zu vermiet|gesucht\\b|zu haben bei|empfiehlt|billig(?:st)?e preise|inserat',
    notice:
      '(?:amtliche )?bekanntmachung(?:en)?|danksagung|todesanzeige|todes-anzeige|anzeige|versteigerung|öffentliche versteigerung',
    noticeOpening:
      'hier(?:durch|mit) wird (?:öffentlich )?bekannt ?gemacht|statt (?:jeder )?besonderen? (?:anzeige|meldung)|die (?:trauernden|tieftrauernden|tiefbetrübten) hinterbliebenen|öffentliche bekanntmachung',
    letter:
      'an die (?:geehrte |verehrliche |verehrte )?(?:redaktion|redaction|schriftleitung)|(?:sehr )?(?:ge|ver)ehrter? herr reda[ck]teur|herr reda[ck]t(?:eu|o)r ?[!,]',
    briefs: wordsOf(`
vermischtes vermischte+nachrichten kurze+nachrichten kleine+nachrichten kleine+mitteilungen kleine+chronik aus+stadt+und+land allerlei kurz+notiert kurz+gemeldet kurz+berichtet in+kürze meldungen`),
    price:
      '(?:preis|einzelpreis|einzelne nummer(?:n)?|einzelnummer)(?: der (?:einzelnen )?nummer)?:? ?\\d+ ?(?:pf|pfg|pfennige?|kr|kreuzer|rp|rappen|cts?|heller)\\.?|\\d+ ?(?:pf|pfg|pfennige?|rappen|kreuzer|heller)\\.?',
    caption: '(?:foto|photo|bild|aufnahme)s?: ?',
    date: alphabeticDates({
      months,
      weekdays,
      capitals: true,
      order: 'day-month',
      ordinal: '\\.',
      between: '',
      to: '(?:bis|und)',
      days: ['gestern', 'heute', 'morgen früh', 'vorgestern'],
      weekdayBefore: ['letzten', 'vergangenen', 'verflossenen', 'nächsten', 'kommenden', 'vorigen'],
      weekdayAfter: [],
    }),
  }),
  shifts: {
    gestern: -1,
    heute: 0,
    'morgen früh': 1,
    vorgestern: -2,
    letzten: -1,
    vergangenen: -1,
    verflossenen: -1,
    vorigen: -1,
    nächsten: 1,
    kommenden: 1,
  },
  examples: [
    { line: 'seit März. Foto: Jan Petersen', is: 'caption', form: 'photo-credit-open' },
    { line: 'An die Redaktion des Boten', is: 'letter' },
    { line: 'Vermischte Nachrichten.', is: 'briefs' },
    { line: 'Einzelpreis 10 Pfg.', is: 'price' },
    { line: 'Hierdurch wird bekannt gemacht, daß', is: 'notice' },
    { line: 'Von Karl Amberger', is: 'byline', form: 'by-name', captures: { credit: 'Karl Amberger' } },
    { line: 'Von Anna Lehr, Bert Roth, Eva Pohl und Carl Dorn', is: 'byline', form: 'by-name' },
    { line: 'Von unserem Berliner Korrespondenten', is: 'byline', form: 'correspondent' },
    { line: 'K. A.', is: 'byline', form: 'initials' },
    { line: 'Wien, 2. Dezember. Die Börse', is: 'dateline', captures: { place: 'Wien', date: '2. Dezember' } },
    { line: 'Aachen, den 3. März. Gestern', is: 'dateline', captures: { place: 'Aachen' } },
    { line: '(Fortsetzung auf Seite 2)', is: 'jump-to', captures: { page: '2' } },
    { line: 'Fortsetzung von Seite 1', is: 'jump-from', captures: { page: '1' } },
    { line: 'Sonntag, 17. Januar 1904.', is: 'furniture', form: 'date-weekday' },
    { line: 'Von Karl dem Großen heißt es, er', is: 'text' },
    { line: 'die Fortsetzung der Arbeiten auf beiden', is: 'text' },
    { line: 'am 3. März wurde die Brücke', is: 'text' },
  ],
};
