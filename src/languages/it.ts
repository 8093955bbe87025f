/** Italian. */
import type { Language } from '../model/language.ts';
import { wordsOf } from './form.ts';
import { alphabeticDates } from './latin/dates.ts';
import { alphabeticForms } from './latin/forms.ts';
import { roleOf } from './latin/signatures.ts';

const months = [
  ['gennaio', 'gennajo', 'genn'],
  ['febbraio', 'febbrajo', 'febbr'],
  ['marzo'],
  ['aprile'],
  ['maggio'],
  ['giugno'],
  ['luglio'],
  ['agosto'],
  ['settembre', 'sett'],
  ['ottobre', 'ott'],
  ['novembre', 'nov'],
  ['dicembre', 'dic'],
];
const weekdays = [
  ['lunedì', 'lunedi'],
  ['martedì', 'martedi'],
  ['mercoledì', 'mercoledi'],
  ['giovedì', 'giovedi'],
  ['venerdì', 'venerdi'],
  ['sabato'],
  ['domenica'],
];
const agencies = wordsOf('Stefani Agenzia+Stefani ANSA Havas Reuter Agi Adnkronos');

export const italian: Language = {
  tag: 'it',
  name: 'Italian',
  cues: {
    script: 'Latin',
    letters: '',
    words: wordsOf(`
di il che la in per un del non una con della le è si da al dei nel sono alla come gli più ha lo delle ma dal anche questo dalla
suo ed nella era essere degli ai alle se ci cui`),
  },
  joinWrappedLines: 'space',
  hyphens: '-¬‐',
  sentenceEnd: /[.!?…] ?[»”"')\]]*$/u,
  number: /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/u,
  numberWords: { prima: 1, seconda: 2, terza: 3, quarta: 4 },
  months,
  weekdays,
  agencies,
  names: {
    surnames: [],
    role: roleOf(
      'corrispondent[ei]|inviat[oaie]|redatt(?:ore|rice|ori)|cronist[aei]|giornalist[aei]|fotograf[oaie]|editorialist[aei]',
      'da|dal|dalla|di|del|in|speciale|capo',
    ),
    titlesBefore: wordsOf(
      'sig signor signora on onorevole dott dottor prof generale colonnello conte marchese cav avv ministro presidente sindaco deputato senatore',
    ),
    titlesAfter: [],
    speech: ['disse', 'dichiara'],
    organisationEndings: [],
    placeEndings: [],
  },
  forms: alphabeticForms({
    by: ['Di', 'di'],
    articles: ['Un', 'Una'],
    correspondent: 'dal? nostr[oi] (?:corrispondent[ei]|inviat[oi])(?: (?:particolare|speciale))?',
    day: '(?:(?:il|li) )?\\d{1,2}°? ?MONTH',
    months,
    weekdays,
    agencies,
    jumpTo:
      '(?:continua|segue|vedi)(?: (?:in|a|alla))?\\s?(?:pagina|pag\\.)\\s?(?<page>\\d{1,3})|(?:continua|segue) in (?<page2>seconda|terza|quarta) pagina',
    jumpFrom:
      '(?:continua|segue|continuazione)(?: (?:da|dalla))\\s?(?:pagina|pag\\.)?\\s?(?<page>\\d{1,3}|prima|seconda)(?: pagina)?',
    page: 'pagina|pag\\.',
    issue: 'N\\.|Num\\.|Anno',
    section: [
      'cronaca',
      'cronaca cittadina',
      'ultime notizie',
      'dispacci telegrafici',
      'appendice',
      'borsa',
      'spettacoli',
      'sport',
      'notizie italiane',
      'notizie estere',
      'inserzioni',
    ],
    nameplate:
      "(?:(?:IL|LA|L[’']|Il|La) ?)?(?:CORRIERE|Corriere|GAZZETTA|Gazzetta|GIORNALE|Giornale|STAMPA|Stampa|MESSAGGERO|Messaggero)(?: (?:DI|DEL|DELLA|di|del|della))?(?: \\p{Lu}[\\p{L}’' ]{2,24})?\\.?",
    imprint: "tipografia|gerente responsabile|direttore responsabile|prezzo d[’']associazione|abbonament[oi]",
    advert: 'in vendita (?:presso|ovunque)|si affitta|affittasi|vendesi|rivolgersi (?:a|al|alla)\\b',
    notice: 'avvis[oi]|ringraziamento|necrologi[eo]?',
    noticeOpening: 'si rende noto|si avvisa il pubblico|con profondo dolore|a termini di legge',
    letter: '(?:egregio |onorevole |gentile |caro )?signor direttore ?[,:;]|caro direttore ?[,:;]',
    briefs: wordsOf(`
notizie+varie notizie+in+breve fatti+diversi in+breve recentissime brevi`),
    price:
      '(?:un numero|prezzo) ?:? ?(?:cent(?:esimi)?\\.? ?\\d+|\\d+ cent(?:esimi)?\\.?)|centesimi \\d+|\\d+ centesimi',
    caption: '(?:foto)s?:? ',
    date: alphabeticDates({
      months,
      weekdays,
      order: 'day-month',
      ordinal: '°',
      between: '',
      to: '(?:al|e)',
      days: ['ieri', 'oggi', 'domani', "l'altro ieri"],
      weekdayBefore: [],
      weekdayAfter: ['scorso', 'scorsa', 'prossimo', 'prossima'],
    }),
  }),
  shifts: { ieri: -1, oggi: 0, domani: 1, "l'altro ieri": -2, scorso: -1, scorsa: -1, prossimo: 1, prossima: 1 },
  examples: [
    { line: 'Egregio signor Direttore,', is: 'letter' },
    { line: 'NOTIZIE VARIE', is: 'briefs' },
    { line: 'Un numero centesimi 5', is: 'price' },
    { line: 'Si rende noto che il giorno 4', is: 'notice' },
    { line: 'Di Carlo Benassi', is: 'byline', form: 'by-name' },
    { line: '(Dal nostro corrispondente)', is: 'byline', form: 'correspondent' },
    { line: 'ROMA, 4 aprile. La Camera', is: 'dateline', captures: { place: 'ROMA', date: '4 aprile' } },
    { line: 'Continua a pagina 3', is: 'jump-to', captures: { page: '3' } },
    { line: 'Segue dalla prima pagina', is: 'jump-from', captures: { page: 'prima' } },
    { line: 'Giovedì 4 aprile 1907', is: 'furniture', form: 'date-weekday' },
    { line: 'Di questo non si parla più nella', is: 'text' },
    { line: 'Il 4 aprile era a Roma con gli', is: 'text' },
  ],
};
