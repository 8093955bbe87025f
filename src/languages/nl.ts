/** Dutch, old spellings included. */
import type { Language } from '../model/language.ts';
import { wordsOf } from './form.ts';
import { alphabeticDates } from './latin/dates.ts';
import { alphabeticForms } from './latin/forms.ts';
import { roleOf } from './latin/signatures.ts';

const months = [
  ['januari', 'january', 'januarij', 'jan', 'ianuarij'],
  ['februari', 'february', 'februarij', 'febr', 'feb'],
  ['maart', 'meert', 'mrt'],
  ['april', 'aprilis', 'apr'],
  ['mei', 'mey', 'meij'],
  ['juni', 'juny', 'junij', 'iunij', 'iuny'],
  ['juli', 'july', 'julij', 'iulij', 'iuly'],
  ['augustus', 'augusti', 'aug'],
  ['september', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const weekdays = [
  ['maandag', 'maendag'],
  ['dinsdag', 'dingsdag', 'dynsdag'],
  ['woensdag'],
  ['donderdag'],
  ['vrijdag', 'vrydag'],
  ['zaterdag', 'saterdag'],
  ['zondag', 'sondag'],
];
const agencies = ['ANP', 'Reuter', 'Havas', 'Aneta', 'AFP', 'UPI', 'Wolff'];

export const dutch: Language = {
  tag: 'nl',
  name: 'Dutch',
  cues: {
    script: 'Latin',
    letters: 'ĳ',
    words: wordsOf(`
de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog naar heeft hij
worden wordt door tot over die deze werd den der ende uyt zyn by aen vande inde sijn hebben welke welcke alhier
dese sy mede zich haer tegen`),
  },
  joinWrappedLines: 'space',
  hyphens: '-¬‐=',
  sentenceEnd: /[.!?][”"’')\]]*$/u,
  number: /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/u,
  numberWords: { een: 1, eerste: 1, twee: 2, tweede: 2, drie: 3, derde: 3, vier: 4 },
  months,
  weekdays,
  agencies,
  names: {
    surnames: [],
    role: roleOf(
      '\\p{L}{0,20}(?:correspondent|verslaggever|verslaggeefster|redact(?:eur|rice)|medewerk(?:er|ster)|journalist|columnist|recensent|fotograaf)[es]?',
      'in|van|bij|voor',
    ),
    titlesBefore: wordsOf(`
Dhr Hr Heer heer heeren Mevr mevrouw Mej Mr Dr Ds Prof Generaal Kapitein President Burgemeester Notaris Graaf Baron`),
    offices: ['President', 'Burgemeester'],
    titlesAfter: [],
    speech: ['zei', 'verklaarde'],
    organisationEndings: ['Maatschappij', 'Vereeniging', 'Vereniging', 'Bank', 'Universiteit'],
    placeEndings: ['straat', 'gracht', 'plein'],
  },
  forms: alphabeticForms({
    by: ['Door', 'door'],
    articles: ['Een'],
    correspondent:
      '(?:van|door) (?:onze[n]?|een) (?:\\p{L}{3,20} )?(?:correspondent|verslaggever|redacteur|medewerker)(?: \\p{Lu}[\\p{L} .]{2,30})?',
    day: '(?:(?:den|de) )?\\d{1,2}\\.? MONTH|den \\d{1,2}\\.? dito',
    months,
    weekdays,
    agencies,
    jumpTo:
      '(?:vervolg|lees verder|zie verder|zie)(?: op)? (?:pag(?:ina|\\.)|blz\\.?|bladzijde)\\s?(?<page>[a-z]?\\d{1,3})',
    jumpFrom: '(?:vervolg|slot) van (?:pag(?:ina|\\.)|blz\\.?|bladzijde)\\s?(?<page>[a-z]?\\d{1,3})',
    page: 'pagina|pag\\.|blz\\.',
    issue: 'No\\.|Nr\\.|Num\\.|N°',
    section: wordsOf(`
binnenland buitenland gemengd+nieuws stadsnieuws sport advertentien advertentiën familieberichten kunst
laatste+berichten nederlanden engeland vrankryk frankrijk duitschland marktberichten ingezonden+stukken`),
    nameplate:
      '(?:(?:De|DE|Het|HET|Opregte|OPREGTE) )?\\p{Lu}[\\p{L}\\- ]{2,30}(?:COURANT|[Cc]ourant|[Cc]ourante|[Dd]agblad|DAGBLAD|[Nn]ieuwsblad|[Kk]rant|[Tt]ijding|[Bb]ode)\\.?',
    imprint:
      "gedrukt (?:by|bij|ter)|t[’']amsterdam,? (?:by|gedruckt)|uitgever|verschijnt|abonnementsprijs|te bekomen by|tot amsterdam",
    advert:
      'te koop\\b|te huur\\b|wordt gevraagd|gevraagd\\b|te bevragen|uit de hand|verkopen|verkoopen|adres(?:seeren)?\\b',
    notice: '(?:publieke )?bekendmaking|kennisgeving|advertentie|aanbesteding|getrouwd|overleden|bevallen',
    noticeOpening:
      'hiermede? (?:wordt|geven?) .{0,30}(?:bekend|kennis)|heden overleed|(?:algemeene|eenige) kennisgeving|de ondergeteekenden? (?:maakt|brengt|heeft de eer)',
    letter: 'mijnheer de reda[ck]teur|aan de redactie|geachte redactie|m\\. de r\\. ?[!,]',
    briefs: wordsOf(`
gemengd+nieuws gemengde+berichten kort+nieuws kleine+berichten korte+berichten allerlei uit+stad+en+land in+het+kort kort`),
    price:
      'prijs(?: per nummer)?:? ?\\d+ ?(?:cents?|ct)\\.?|losse nummers?:? .{0,20}\\d+ ?(?:cents?|ct)\\.?|\\d+ cents?',
    caption: '(?:foto|photo)s?:? ',
    date: alphabeticDates({
      months,
      weekdays,
      order: 'day-month',
      ordinal: '\\.|e',
      between: '',
      to: '(?:tot|en|t/m)',
      days: ['gisteren', 'heden', 'vandaag', 'morgen avond', 'eergisteren'],
      weekdayBefore: ['verleden', 'aanstaande', 'vorige'],
      weekdayAfter: ['laatstleden', 'aanstaande', 'jl', 'a.s'],
    }),
  }),
  shifts: {
    gisteren: -1,
    heden: 0,
    vandaag: 0,
    'morgen avond': 1,
    eergisteren: -2,
    verleden: -1,
    vorige: -1,
    laatstleden: -1,
    jl: -1,
    aanstaande: 1,
    'a.s': 1,
  },
  examples: [
    { line: 'Mijnheer de Redacteur!', is: 'letter' },
    { line: 'Gemengd Nieuws.', is: 'briefs' },
    { line: 'Prijs per nummer 5 cent.', is: 'price' },
    { line: 'Heden overleed tot onze diepe', is: 'notice' },
    { line: 'Door Pieter van Loenen', is: 'byline', form: 'by-name' },
    { line: 'Door Pieter van Loenen, Jan Bos, Kees Vos en Piet Smit', is: 'byline', form: 'by-name' },
    { line: '(Van onze correspondent)', is: 'byline', form: 'correspondent' },
    { line: 'Londen den 14 December. Den Koning heeft', is: 'dateline', captures: { place: 'Londen' } },
    { line: 'Uyt Venetien den 1. Iunij, Anno 1618.', is: 'dateline' },
    { line: '(Vervolg op pagina 3)', is: 'jump-to', captures: { page: '3' } },
    { line: 'Vervolg van pag. 1', is: 'jump-from', captures: { page: '1' } },
    { line: 'Donderdag 18 November 1813.', is: 'furniture', form: 'date-weekday' },
    { line: 'De vervolging van de dief op', is: 'text' },
    { line: 'den 4 April waren sy noch', is: 'text' },
  ],
};
