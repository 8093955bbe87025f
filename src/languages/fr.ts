/** French. */
import type { Language } from '../model/language.ts';
import { wordsOf } from './form.ts';
import { alphabeticDates } from './latin/dates.ts';
import { alphabeticForms } from './latin/forms.ts';
import { roleOf } from './latin/signatures.ts';

const months = [
  ['janvier', 'janv'],
  ['février', 'fevrier', 'févr', 'fév'],
  ['mars'],
  ['avril'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['août', 'aout', 'aoust'],
  ['septembre', 'sept'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['décembre', 'decembre', 'déc'],
];
const weekdays = [['lundi'], ['mardi'], ['mercredi'], ['jeudi'], ['vendredi'], ['samedi'], ['dimanche']];
const agencies = wordsOf(`
Havas Agence+Havas AFP A.F.P Reuter Fournier Radio ATS Wolff Stefani`);

export const french: Language = {
  tag: 'fr',
  name: 'French',
  cues: {
    script: 'Latin',
    letters: 'çêèœàùîâôûëïÇÊÈŒÀ',
    words: wordsOf(`
de la le les et des en un du une que est pour qui dans par sur au il pas plus ce ne se sont avec son aux cette
ont ses mais été nous vous être sa leur ces comme on ou elle tout fait même était dc ct lo cle quo dos ot qne
lés lcs`),
  },
  joinWrappedLines: 'space',
  hyphens: '-¬‐',
  sentenceEnd: /[.!?…] ?[»”"')\]]*$/u,
  number: /\d{1,3}(?:[ .\u00A0\u202F]\d{3})+(?:,\d+)?|\d+(?:,\d+)?/u,
  numberWords: {
    une: 1,
    première: 1,
    deux: 2,
    deuxième: 2,
    seconde: 2,
    trois: 3,
    troisième: 3,
    quatre: 4,
    quatrième: 4,
  },
  months,
  weekdays,
  agencies,
  names: {
    surnames: [],
    role: roleOf(
      'correspondante?s?|envoyée?s?|rédact(?:eur|rice)s?|journalistes?|reporters?|chroniqueu(?:r|se)s?|critiques?|photographes?',
      'à|au|aux|en|de|du|des|spécial|spéciale|permanente?|particuli(?:er|ère)|adjointe?',
    ),
    titlesBefore: wordsOf(`
M MM Mme Mlle Monsieur Madame Dr docteur général colonel capitaine maréchal comte baron abbé président ministre
député sénateur maire maître Me professeur`),
    offices: ['président', 'ministre', 'député', 'sénateur', 'maire'],
    titlesAfter: [],
    speech: ['déclare', 'dit'],
    organisationEndings: [],
    placeEndings: [],
  },
  forms: alphabeticForms({
    by: ['Par', 'par'],
    articles: ['Un', 'Une'],
    correspondent:
      '(?:de |par )?(?:notre|nos) (?:correspondants?|envoyés?|rédacteurs?)(?: (?:particuliers?|spéci(?:al|aux)|permanents?))?(?: \\p{Lu}[\\p{L} .]{2,30})?',
    day: '(?:(?:le|ce) )?\\d{1,2}(?:er)? ?MONTH',
    months,
    weekdays,
    agencies,
    jumpTo:
      "(?:\\(?la )?(?:suite|lire la suite|fin|voir(?: la suite)?)(?: de l[’']article)?(?:,)? (?:en|à la|page|à)\\s?(?:page\\s?)?(?<page>\\d{1,3}|dernière|deuxième|troisième|seconde)\\s?(?:[eè]me|e|°)?(?:\\s?(?:page|colonne)s?)?(?:,? \\d(?:e|[eè]me)? col(?:onne|\\.))?",
    jumpFrom:
      '(?:suite|fin) de la (?<page>\\d{1,2}|première|une|deuxième)\\s?(?:[eè]re|[eè]me|e)?\\s?page|(?:suite|fin) de la page (?<page2>\\d{1,3})',
    page: 'page|p\\.',
    issue: 'N[°ºo]\\.?|Numéro',
    section: wordsOf(`
faits+divers dernières+nouvelles nouvelles+diverses chronique+locale nouvelles+étrangères feuilleton bourse
sports les+sports spectacles théâtres intérieur extérieur variétés dépêches+télégraphiques petites+annonces
annonces confédération+suisse suisse nouvelles+suisses bulletin météo radio télévision mots+croisés état+civil
avis+de+décès tribunaux échos courrier+des+théâtres`),
    nameplate:
      "(?:(?:LE|LA|L[’']|LES|Le|La|Les|Nouvelle|NOUVELLE) ?)?(?:JOURNAL|Journal|GAZETTE|Gazette|COURRIER|Courrier|FEUILLE|Feuille|MONITEUR|Moniteur|TEMPS|Temps|FIGARO|Figaro|NOUVELLISTE|Nouvelliste|ÉCHO|Écho|MESSAGER|Messager|PATRIOTE|Patriote|IMPARTIAL|Impartial|INDÉPENDANT|Indépendant|CONSTITUTIONNEL|Constitutionnel)(?: (?:DE|DES|DU|D[’']|de|des|du|d[’'])? ?\\p{Lu}[\\p{L}’'\\- ]{2,30})?\\.?",
    imprint:
      "imprimerie|le gérant|l[’']imprimeur|imp\\. |éditeur responsable|rédacteur responsable|prix de l[’']abonnement|abonnements?\\b.{0,20}(?:fr|an|mois)|paraît tous les",
    advert:
      "s[’']adresser|à vendre|à louer|on demande|on cherche|en vente (?:chez|partout)|dans toutes les pharmacies|prix : |envoi franco|tél\\. ?\\d",
    notice:
      'avis(?: (?:au public|de décès|officiels?|mortuaires?|important))?|remerciements|enchères(?: publiques)?|mise de bétail|vente (?:aux enchères|judiciaire)',
    noticeOpening:
      '(?:a|ont) la (?:profonde )?douleur de (?:vous )?faire part|font? part du décès|il est porté à la connaissance|suivant acte reçu|par jugement (?:du|en date)',
    letter: '(?:à )?monsieur le (?:rédacteur|directeur)(?: en chef)? ?[,.:]|au rédacteur',
    briefs: wordsOf(`
faits+divers nouvelles+diverses petites+nouvelles nouvelles+en+bref en+bref échos menus+faits à+travers+le+monde en+quelques+lignes`),
    price:
      '(?:prix(?: du numéro)?|le numéro) ?:? ?\\d+ ?(?:centimes|cent\\.|c\\.|fr\\.?|francs?)|(?:cinq|dix|quinze|vingt) centimes(?: le numéro)?|\\d+ centimes(?: le numéro)?',
    caption: '(?:photo|cliché|dessin|phot\\.)s? ?:? ?',
    date: alphabeticDates({
      months,
      weekdays,
      order: 'day-month',
      ordinal: 'er|e',
      between: '',
      to: '(?:au|et)',
      days: ['hier', "aujourd'hui", 'aujourd’hui', 'demain', 'avant-hier'],
      weekdayBefore: [],
      weekdayAfter: ['dernier', 'prochain', 'passé'],
    }),
  }),
  shifts: {
    hier: -1,
    "aujourd'hui": 0,
    'aujourd’hui': 0,
    demain: 1,
    'avant-hier': -2,
    dernier: -1,
    passé: -1,
    prochain: 1,
  },
  examples: [
    { line: 'Le quai, mardi soir. Photo : Jeanne Corvin', is: 'caption', form: 'photo-credit-open' },
    { line: 'Monsieur le rédacteur,', is: 'letter' },
    { line: 'FAITS DIVERS', is: 'briefs' },
    { line: 'Prix du numéro : 10 centimes', is: 'price' },
    { line: 'ont la douleur de faire part de la', is: 'notice' },
    { line: 'Par Jeanne Corvin', is: 'byline', form: 'by-name' },
    { line: 'Par Jeanne Corvin, Paul Morel, Anne Roux et Luc Petit', is: 'byline', form: 'by-name' },
    { line: '(De notre correspondant particulier)', is: 'byline', form: 'correspondent' },
    { line: 'J. C.', is: 'byline', form: 'initials' },
    { line: '(Havas.)', is: 'byline', form: 'agency' },
    { line: 'PARIS, 4 avril. La séance', is: 'dateline', captures: { place: 'PARIS', date: '4 avril' } },
    { line: 'Berne, le 3 mars 1840.', is: 'dateline', captures: { place: 'Berne' } },
    { line: '(Suite en 2e page)', is: 'jump-to', captures: { page: '2' } },
    { line: 'Suite page 7', is: 'jump-to', captures: { page: '7' } },
    { line: 'Suite de la page 1', is: 'jump-from' },
    { line: 'Jeudi 8 février 1912', is: 'furniture', form: 'date-weekday' },
    { line: "S'adresser au bureau du journal", is: 'advert' },
    { line: 'Par décret du 4 avril, le', is: 'text' },
    { line: 'M. MOREL', is: 'text' },
    { line: 'La suite de cette affaire montra', is: 'text' },
    { line: 'le 4 avril il était à Paris', is: 'text' },
  ],
};
