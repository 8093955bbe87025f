/** Spanish. */
import type { Language } from '../model/language.ts';
import { wordsOf } from './form.ts';
import { alphabeticDates } from './latin/dates.ts';
import { alphabeticForms } from './latin/forms.ts';
import { roleOf } from './latin/signatures.ts';

const months = [
  ['enero', 'en'],
  ['febrero', 'febr', 'feb'],
  ['marzo'],
  ['abril', 'abr'],
  ['mayo'],
  ['junio'],
  ['julio'],
  ['agosto', 'agto'],
  ['septiembre', 'setiembre', 'sept'],
  ['octubre', 'oct'],
  ['noviembre', 'nov'],
  ['diciembre', 'dic'],
];
const weekdays = [
  ['lunes'],
  ['martes'],
  ['miércoles', 'miercoles'],
  ['jueves'],
  ['viernes'],
  ['sábado', 'sabado'],
  ['domingo'],
];
const agencies = wordsOf('EFE Fabra Europa+Press Havas Reuter Reuters AFP UPI Télam Prensa+Latina Mencheta Cifra');

export const spanish: Language = {
  tag: 'es',
  name: 'Spanish',
  cues: {
    script: 'Latin',
    letters: 'ñ¿¡',
    words: wordsOf(`
de la que el en y los del se las por un para con no una su al lo como más pero sus le ya este fue ha sobre entre cuando muy sin
también hasta desde nos todos era está han ayer señor según esta ser son dos`),
  },
  joinWrappedLines: 'space',
  hyphens: '-¬‐',
  sentenceEnd: /[.!?…] ?[»”"')\]]*$/u,
  number: /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/u,
  numberWords: { primera: 1, segunda: 2, tercera: 3, cuarta: 4, quinta: 5, sexta: 6, séptima: 7, octava: 8 },
  months,
  weekdays,
  agencies,
  names: {
    surnames: [],
    role: roleOf(
      'corresponsal(?:es)?|enviad[oa]s?|redactora?s?|cronistas?|reporter[oa]s?|periodistas?|columnistas?|fotógraf[oa]s?',
      'en|de|del|especial|jefe',
    ),
    titlesBefore: wordsOf(
      'Sr Sra Srta señor señora don doña D Dr Dra doctor general coronel capitán conde marqués duque ministro presidente alcalde diputado senador gobernador',
    ),
    offices: ['ministro', 'presidente', 'alcalde', 'diputado', 'senador', 'gobernador'],
    titlesAfter: [],
    speech: ['dijo', 'declaró', 'manifestó'],
    organisationEndings: [],
    placeEndings: [],
  },
  forms: alphabeticForms({
    by: ['Por', 'por'],
    articles: ['Un', 'Una'],
    correspondent:
      '(?:de|por) nuestr[oa]s? (?:corresponsal(?:es)?|enviad[oa]|redactor(?:es)?)(?: (?:particular|especial))?',
    day: '(?:(?:el )?(?:día )?\\d{1,2}(?:\\.?º)? (?:de )?MONTH(?: del?(?= \\d{4}))?)',
    months,
    weekdays,
    agencies,
    jumpTo:
      '(?:continúa|continua|sigue|pasa|véase)(?: (?:en|a))?(?: la)?\\s?(?:página|pág\\.|pag\\.)\\s?(?<page>\\d{1,3}|segunda|tercera|cuarta)|(?:continúa|sigue|pasa) (?:en|a) la (?<page2>segunda|tercera|cuarta|quinta|sexta) (?:página|plana)',
    jumpFrom:
      '(?:viene|continuación|continúa) de(?: la)?\\s?(?:página|pág\\.|pag\\.)?\\s?(?<page>\\d{1,3}|primera|segunda)(?: (?:página|plana))?',
    page: 'página|pág\\.',
    issue: 'Núm\\.|Número|N\\.º|Año',
    section: wordsOf(`
noticias noticias+locales crónica+local telegramas últimas+noticias noticias+generales extranjero provincias espectáculos deportes
folletín gacetillas bolsa ecos sucesos editorial anuncios`),
    nameplate:
      "(?:(?:EL|LA|LOS|El|La|Los) )?(?:DIARIO|Diario|GACETA|Gaceta|CORREO|Correo|HERALDO|Heraldo|NOTICIERO|Noticiero|IMPARCIAL|Imparcial|LIBERAL|Liberal|MERCURIO|Mercurio|PRENSA|Prensa|VANGUARDIA|Vanguardia|NACIÓN|Nación|PROVINCIAS|Provincias)(?: (?:DE|DEL|de|del)(?: (?:LA|la))?)?(?: \\p{Lu}[\\p{L}’' ]{2,24})?\\.?",
    imprint: 'imprenta (?:de|del)|tipografía|impreso en|redacción y administración|precios? de suscripción|director:',
    advert: 'se (?:vende|alquila|arrienda|traspasa|necesita)|de venta en|dirigirse a|razón:|precio fijo|farmacias',
    notice:
      '(?:avisos?|anuncios? oficial(?:es)?|esquelas?|edicto|subasta|necrología|natalicios|defunciones|matrimonios)',
    noticeOpening:
      'se hace saber|se avisa al público|ha fallecido|por el presente edicto|el (?:señor|infrascrito) alcalde hace saber',
    letter: '(?:sr\\.|señor) director ?[,.:;]|muy señor (?:mío|nuestro) ?[,.:;]|cartas? al director',
    briefs: wordsOf('noticias+breves en+breve breves gacetillas noticias+varias noticias+sueltas ecos+varios'),
    price:
      '(?:precio(?: del número)?|número suelto|ejemplar) ?:? ?\\d+ (?:céntimos|cénts?\\.|cts?\\.|pesetas?|centavos)|(?:cinco|diez|quince) céntimos|\\d+ (?:céntimos|cénts?\\.|centavos)',
    caption: '(?:foto|fotografía)s?:? ',
    date: alphabeticDates({
      months,
      weekdays,
      order: 'day-month',
      ordinal: '\\.?º',
      between: '(?:de )?',
      to: '(?:al?|y)',
      days: ['ayer', 'hoy', 'mañana', 'anteayer'],
      weekdayBefore: ['pasado', 'próximo'],
      weekdayAfter: ['pasado', 'próximo', 'último'],
    }),
  }),
  shifts: { anteayer: -2, ayer: -1, hoy: 0, mañana: 1, pasado: -1, último: -1, próximo: 1 },
  examples: [
    { line: 'Por Ramón Albareda', is: 'byline', form: 'by-name', captures: { credit: 'Ramón Albareda' } },
    { line: '(De nuestro corresponsal.)', is: 'byline', form: 'correspondent' },
    { line: 'MADRID, 4 de abril. El Congreso', is: 'dateline', captures: { place: 'MADRID', date: '4 de abril' } },
    { line: 'BARCELONA (EFE). — El puerto', is: 'dateline', form: 'place-agency' },
    { line: 'Continúa en la página 3', is: 'jump-to', captures: { page: '3' } },
    { line: 'Viene de la primera página', is: 'jump-from', captures: { page: 'primera' } },
    { line: 'Jueves 4 de abril de 1907', is: 'furniture', form: 'date-weekday' },
    { line: 'NOTICIAS BREVES', is: 'briefs' },
    { line: 'Señor director:', is: 'letter' },
    { line: 'Número suelto 5 céntimos', is: 'price' },
    { line: 'Se hace saber a los vecinos que', is: 'notice' },
    { line: 'SE VENDE una casa en la calle del', is: 'advert' },
    { line: 'Por la tarde llegó el barco con los', is: 'text' },
    { line: 'El 4 de abril estaba en Madrid con', is: 'text' },
  ],
};
