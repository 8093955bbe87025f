/** English. */
import type { Language } from '../model/language.ts';
import { wordsOf } from './form.ts';
import { alphabeticDates } from './latin/dates.ts';
import { alphabeticForms } from './latin/forms.ts';
import { roleOf } from './latin/signatures.ts';

const months = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const weekdays = [
  ['monday', 'mon'],
  ['tuesday', 'tues'],
  ['wednesday', 'wed'],
  ['thursday', 'thurs'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
  ['sunday', 'sun'],
];
const agencies = wordsOf(`
Reuter Reuter's Reuters Press+Association Associated+Press AP UPI Central+News Exchange+Telegraph United+Press
Dalziel Havas AFP`);

export const english: Language = {
  tag: 'en',
  name: 'English',
  cues: {
    script: 'Latin',
    letters: '',
    words: wordsOf(`
the of and to in that was his with for is it by on he at be which as from this had have were not are but been
their they has would will an or all who tbe thc aud ot tho wbich ol bis lor witb tlie ihe`),
  },
  joinWrappedLines: 'space',
  hyphens: '-¬‐',
  sentenceEnd: /[.!?][”’"')\]]*$|[.!?]["”]? ?[—–-]+$/u,
  number: /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/u,
  numberWords: {
    one: 1,
    first: 1,
    two: 2,
    second: 2,
    three: 3,
    third: 3,
    four: 4,
    fourth: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
  },
  months,
  weekdays,
  agencies,
  names: {
    surnames: [],
    role: roleOf('(?:correspondent|reporter|editor|writer|critic|columnist|photographer|journalist)s?', 'in|at|for|of'),
    titlesBefore: wordsOf(`
Mr Mrs Miss Messrs Sir Lord Lady Dr Rev Captain Capt Colonel Col General Major Admiral Lieutenant Lieut
Professor President Alderman Councillor Justice Inspector Sergeant`),
    titlesAfter: ['Esq', 'Bart', 'M.P', 'K.C', 'Q.C'],
    speech: ['said', 'replied', 'declared'],
    organisationEndings: wordsOf(`
Company Society Association Committee Bank University College Council Club Union Institute Railway`),
    placeEndings: ['Street', 'Square', 'Road', 'Hall', 'Park', 'Bridge'],
  },
  forms: alphabeticForms({
    by: ['By'],
    articles: ['A', 'An', 'One'],
    correspondent:
      '(?:from|by) (?:an?|our) (?:own |special |foreign |paris |london |staff |occasional )*(?:correspondent|reporter)s?',
    day: '(?:MONTH ?\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?MONTH)',
    months,
    weekdays,
    agencies,
    jumpTo:
      "(?:(?:story |report )?continued|cont[’'.]?d?\\.?|turn|see)(?: over)? (?:on|to|at)?\\s?(?:page|p\\.|pg\\.)\\s?(?<page>[a-z]?\\d{1,3}|two|three|four|five|six|seven|eight)(?:,? (?:col(?:umn|\\.)?) ?\\w{1,5})?",
    jumpFrom:
      "(?:continued|cont[’'.]?d?\\.?) from (?:page|p\\.|pg\\.)\\s?(?<page>[a-z]?\\d{1,3}|one|two|three|four|five|six|seven|eight)(?:,? (?:col(?:umn|\\.)?) ?\\w{1,5})?",
    page: 'page|p\\.',
    issue: 'No\\.|Vol\\.|Number',
    section: wordsOf(`
foreign+intelligence local+intelligence births deaths marriages births,+marriages,+and+deaths
latest+intelligence shipping+intelligence police+intelligence correspondence letters+to+the+editor
sporting+intelligence markets sport news+in+brief the+weather money+market advertisements situations+vacant
public+notices`),
    nameplate:
      "(?:THE|The) \\p{Lu}[\\p{L}’' ]{2,30} (?:TIMES|Times|GAZETTE|Gazette|HERALD|Herald|JOURNAL|Journal|NEWS|News|POST|Post|CHRONICLE|Chronicle|COURIER|Courier|MERCURY|Mercury|ADVERTISER|Advertiser|TELEGRAPH|Telegraph|GUARDIAN|Guardian|TRIBUNE|Tribune|EXAMINER|Examiner|OBSERVER|Observer|MAIL|Mail|STAR|Star|ECHO|Echo|STANDARD|Standard|REGISTER|Register|EXPRESS|Express)\\.?",
    imprint: 'printed (?:and published|by)|published (?:by|every)|printed at',
    advert:
      'apply (?:to|at|by)\\b|to be sold|to be let|to let\\b|for sale\\b|wanted,|sold by (?:all|auction)|price \\d+s|post[- ]free|per bottle',
    notice:
      '(?:public |legal )?notices?|caution|dissolution of partnership|births?|deaths?|marriages?|in memoriam|card of thanks|bankrupts|obituary|public notices|legal notices|births,? marriages,? and deaths',
    noticeOpening: 'notice is hereby given|notice to (?:creditors|debtors)|whereas,? |in the (?:matter|estate) of',
    letter: 'to the editors?\\b|(?:dear )?(?:sir|gentlemen) ?[,:;.]?[—–-]|(?:dear )?(?:sir|gentlemen) ?[,:;]$',
    briefs: wordsOf(`
news+in+brief in+brief local+and+general local+news items+of+news notes+and+news gleanings miscellaneous news+of+the+day`),
    price:
      'price:? (?:(?:one|two|three|four|five|six)?[ -]?(?:half)?(?:penny|pence)|\\d+ ?(?:d|s|cents?)\\.?)|one (?:half)?penny|(?:two|three|four|six)pence|[1-9]d\\.?|\\d{1,2} cents?(?: a copy)?',
    caption: 'photo(?:graph)?s?(?: by)?:? ',
    date: alphabeticDates({
      months,
      weekdays,
      capitals: true,
      order: 'month-day',
      ordinal: 'st|nd|rd|th',
      between: '(?:of )?',
      to: '(?:to|and)',
      days: ['yesterday', 'to-day', 'today', 'to-morrow', 'tomorrow'],
      weekdayBefore: ['last', 'next'],
      weekdayAfter: ['last', 'next'],
    }),
  }),
  shifts: { yesterday: -1, 'to-day': 0, today: 0, 'to-morrow': 1, tomorrow: 1, last: -1, next: 1 },
  examples: [
    { line: 'TO THE EDITOR OF THE OBSERVER.', is: 'letter' },
    { line: 'Sir,—I observe with some surprise', is: 'letter' },
    { line: 'NEWS IN BRIEF.', is: 'briefs' },
    { line: 'PRICE ONE PENNY.', is: 'price' },
    { line: 'Notice is hereby given that the', is: 'notice' },
    { line: 'By Ada Fenwick', is: 'byline', form: 'by-name', captures: { credit: 'Ada Fenwick' } },
    { line: 'BY A. J. FENWICK.', is: 'byline', form: 'by-name' },
    { line: 'By Ann Lee, Bob Roe, Eve Poe and Carl Doe', is: 'byline', form: 'by-name' },
    { line: '(From our own Correspondent.)', is: 'byline', form: 'correspondent' },
    { line: 'A. J. F.', is: 'byline', form: 'initials' },
    { line: 'LONDON, April 4 — The House met', is: 'dateline', captures: { place: 'LONDON', date: 'April 4' } },
    { line: 'Falmouth, Feb. 15.—Wind N.E.', is: 'dateline', captures: { place: 'Falmouth' } },
    { line: 'The quay at noon. Photograph: Ada Fenwick', is: 'caption', form: 'photo-credit-open' },
    { line: 'Photographs of the wreck were shown', is: 'text' },
    { line: '(Continued on page 2.)', is: 'jump-to', captures: { page: '2' } },
    { line: 'Continued from Page A1', is: 'jump-from', captures: { page: 'A1' } },
    { line: 'THURSDAY, JULY 13, 1905.', is: 'furniture', form: 'date-weekday' },
    { line: 'TO BE SOLD, a small farm', is: 'advert' },
    { line: 'By the kindness of a neighbour the', is: 'text' },
    { line: 'he continued on his way to the page', is: 'text' },
    { line: 'The rain had stopped by April and', is: 'text' },
  ],
};
