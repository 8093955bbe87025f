/** Arabic, with the month names of both Egypt and the Levant, and digits of either form. */
import type { Language } from '../model/language.ts';
import { anyOf, anywhere, ending, opening, wholeLine, wordsOf } from './form.ts';

const months = [
  wordsOf('يناير كانون+الثاني جانفي'),
  wordsOf('فبراير شباط فيفري'),
  wordsOf('مارس آذار'),
  wordsOf('أبريل ابريل إبريل نيسان أفريل'),
  wordsOf('مايو أيار ماي'),
  wordsOf('يونيو يونيه حزيران جوان'),
  wordsOf('يوليو يوليه تموز جويلية'),
  wordsOf('أغسطس اغسطس آب أوت'),
  wordsOf('سبتمبر أيلول'),
  wordsOf('أكتوبر اكتوبر تشرين+الأول'),
  wordsOf('نوفمبر تشرين+الثاني'),
  wordsOf('ديسمبر كانون+الأول'),
];
const weekdays = [
  wordsOf('الاثنين الإثنين'),
  wordsOf('الثلاثاء'),
  wordsOf('الأربعاء الاربعاء'),
  wordsOf('الخميس'),
  wordsOf('الجمعة'),
  wordsOf('السبت'),
  wordsOf('الأحد الاحد'),
];
const agencies = wordsOf(
  'رويترز رويتر أ+ف+ب أ.ف.ب ا.ف.ب أ.ب ا.ب أ+ش+أ أ.ش.أ وكالة+الأنباء+الفرنسية الأناضول سانا وفا واس بترا كونا قنا وام د.ب.أ',
);

const u = (source: string): RegExp => new RegExp(source, 'u');
const digit = '[\\d٠-٩۰-۹]';
const year = `${digit}{4}(?: ?م)?`;
const month = `(?<month>${anyOf(months.flat())})(?!\\p{L})`;
const weekday = anyOf(weekdays.flat());
const word = '[\\p{L}\\p{M}]{2,20}';
/** A name: two words or more. No capital tells where it ends, so a mark or the end of the line must. */
const name = `${word}(?: (?:${word}|\\p{L}\\.)){1,4}`;
const people = `${name}(?: ?(?:،|-|–|/| و) ?${name}){0,3}`;
const dash = ' ?[–—\\-ـ:]{1,2} ?';
const place = `(?<place>${word}(?: ${word})?)`;
const agency = `(?<agency>(?:وكالة )?${anyOf(agencies)}|وكالات|الوكالات)`;
const page = `(?:في |على )?(?:ال)?(?:ص|صفحة) ?\\.?:? ?(?<page>${digit}{1,3}|الأولى|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة)`;

export const arabic: Language = {
  tag: 'ar',
  name: 'Arabic',
  cues: {
    script: 'Arabic',
    letters: 'ةىأإؤ',
    words: wordsOf(
      'في من على إلى عن مع أن إن التي الذي هذا هذه ذلك كان كانت قد لا ما لم بعد قبل بين كل كما أو ثم حتى عند وقال قال وقد وفي ومن بن كتب',
    ),
  },
  joinWrappedLines: 'space',
  hyphens: '',
  sentenceEnd: /[.!؟?…][»”"')\]]*$/u,
  number: /[\d٠-٩۰-۹]{1,3}(?:[,٬][\d٠-٩۰-۹]{3})+(?:[.٫][\d٠-٩۰-۹]+)?|[\d٠-٩۰-۹]+(?:[.٫][\d٠-٩۰-۹]+)?/u,
  numberWords: {
    الأولى: 1,
    الثانية: 2,
    الثالثة: 3,
    الرابعة: 4,
    الخامسة: 5,
    السادسة: 6,
    السابعة: 7,
    الثامنة: 8,
  },
  months,
  weekdays,
  agencies,
  names: {
    surnames: [],
    role: u(
      `^(?:مراسلة?|مندوبة?|محررة?|كاتبة?|موفدة?|مدير(?:ة)? تحرير|رئيس(?:ة)? تحرير|مصورة?)(?:نا)?(?: ${word}){0,3}$`,
    ),
    titlesBefore: wordsOf(
      'السيد السيدة الدكتور الدكتورة الأستاذ الأستاذة الشيخ الرئيس الوزير اللواء العميد العقيد المهندس الملك الأمير النائب المحافظ السفير',
    ),
    titlesAfter: [],
    speech: wordsOf('قال قالت أعلن أكد أضاف صرح'),
    organisationEndings: [],
    placeEndings: [],
  },
  forms: {
    byline: [
      wholeLine(
        'correspondent',
        /[([]?(?<credit>(?:من )?(?:مراسلنا|مندوبنا|موفدنا|مراسلتنا)(?: الخاص| الخاصة)?)[)\]]?[.:]?/u,
        {
          cert: 0.9,
        },
      ),
      wholeLine(
        'by-name',
        u(
          `[(\\[]?(?:كتبت?|بقلم|تحقيق|حوار|إعداد|اعداد|تقرير|أجرى الحوار|أجرت الحوار|رسالة ${word})(?: ?[:–—\\-/] ?| )(?<credit>${people})[)\\]]?:?`,
        ),
        { cert: 0.85 },
      ),
      wholeLine(
        'role-name',
        u(`[(\\[]?(?:مراسل|مراسلة|مندوب|موفد)(?: ${word}){1,3} ?[:–—\\-/] ?(?<credit>${people})[)\\]]?`),
        {
          cert: 0.85,
        },
      ),
      wholeLine('agency', u(`[(\\[–—\\-] ?(?<credit>${agency})[)\\]]?\\.?`), { cert: 0.85 }),
      ending('agency-ending', u(`[.!؟»”"] ?(?<byline>[(\\[] ?(?<credit>${agency}) ?[)\\]])`), { cert: 0.85 }),
    ],
    credit: [],
    dateline: [
      opening('place-agency', u(`${place} ?(?:[–—\\-،/]|\\() ?${agency}\\)?(?:${dash}|$)`), { cert: 0.92 }),
      opening(
        'place-day',
        u(`${place}[،,] ?(?:في )?(?<date>${digit}{1,2} ${month.replace('?<month>', '?:')})(?:${dash}|$)`),
        {
          cert: 0.85,
        },
      ),
      opening(
        'place-from',
        u(`${place} ?[–—\\-] ?(?:من )?(?:مراسلنا|مراسل|مندوب|موفد)(?: ?[«"]?${word}[»"]?){0,2}(?:${dash}|$)`),
        {
          cert: 0.85,
        },
      ),
      opening('agency', u(`\\(?${agency}\\)? ?[–—:\\-] ?`), { cert: 0.8 }),
    ],
    jumpTo: [
      ending('to-page', u(`(?<jump>[(\\[]? ?(?:البقية|التتمة|الباقي|التفاصيل|طالع|يتبع) ?:? ?${page} ?[)\\]]?\\.?)`), {
        cert: 0.93,
      }),
      wholeLine('rest-on-page', u(`(?<jump>[(\\[]? ?(?:تتمة|بقية) ${page} ?[)\\]]?\\.?)`), { cert: 0.85 }),
    ],
    jumpFrom: [
      opening(
        'from-page',
        u(`(?<jump>[(\\[]? ?(?:تتمة|بقية) (?:المنشور|ما نشر|المقال|الخبر|من) ?${page} ?[)\\]]?\\.?)`),
        {
          cert: 0.93,
        },
      ),
    ],
    furniture: [
      wholeLine(
        'date-weekday',
        u(
          `(?<date>(?:يوم )?${weekday}[،,]? ?${digit}{1,2} (?:من )?${month.replace('?<month>', '?:')}(?: ?[/–-] ?${anyOf(months.flat())})?[،,]? ?(?:سنة |عام )?${year})(?: ?[–—\\-،].{0,60})?`,
        ),
        { cert: 0.88 },
      ),
      wholeLine('issue-number', u(`(?:العدد|السنة) ?:? ?(?:رقم )?${digit}[\\d٠-٩.,]{0,7}(?: ?[–—\\-،] ?.{0,60})?`), {
        cert: 0.85,
      }),
      wholeLine('page-number', u(`(?<folio>(?:(?:ال)?صفحة|ص) ?\\.?${digit}{1,3})`), { cert: 0.85 }),
      wholeLine('page-digits', u(`(?<folio>[–—\\-( ]{0,3}${digit}{1,3}[–—\\-) ]{0,3})`), { cert: 0.6 }),
    ],
    section: [
      wholeLine(
        'section-title',
        /(?:أخبار|محليات|أخبار محلية|شؤون عربية|شؤون دولية|عرب وعالم|رياضة|اقتصاد|ثقافة|ثقافة وفنون|فنون|رأي|الرأي|حوادث|وفيات|إعلانات|إعلانات مبوبة|بريد القراء|المجتمع|تحقيقات)/u,
        { cert: 0.6 },
      ),
    ],
    nameplate: [wholeLine('paper-name', u(`(?:جريدة|صحيفة) (?:${word} ?){1,3}`), { cert: 0.6 })],
    imprint: [
      opening(
        'publisher',
        /.{0,12}(?:رئيس التحرير|المدير المسؤول|صاحب الامتياز|الإدارة والتحرير|طبع[تة]? (?:ب|في )مطابع|تصدر عن)/u,
        {
          cert: 0.5,
        },
      ),
    ],
    advert: [
      wholeLine(
        'advert-words',
        /.{0,120}(?:للبيع|للإيجار|للاستعلام|للاستفسار|تخفيضات|عروض خاصة|مطلوب (?:موظف|للعمل)).{0,120}/u,
        { cert: 0.5 },
      ),
    ],
    notice: [
      wholeLine(
        'notice-title',
        /(?:إعلان|تنويه|تصحيح|تعزية|نعي|نعي فاضل|شكر على تعزية|إعلان مناقصة|مناقصة عامة|تبليغ)[.:!]?/u,
        { cert: 0.6 },
      ),
      opening(
        'notice-opening',
        /(?:بمزيد من الحزن|انتقل(?:ت)? إلى رحمة الله|ببالغ الحزن|يعلن للعموم|تعلن (?:بلدية|محكمة))/u,
        { cert: 0.75 },
      ),
    ],
    letter: [
      opening('letter-opening', /(?:إلى )?(?:حضرة |السيد |الأستاذ |سيدي )(?:الفاضل )?رئيس (?:ال)?تحرير ?[،:!]?/u, {
        cert: 0.75,
      }),
    ],
    briefs: [
      wholeLine(
        'briefs-heading',
        /(?:أخبار قصيرة|أخبار متفرقة|أخبار سريعة|موجز الأنباء|موجز الأخبار|باختصار|في سطور|على الهامش)[.:]?/u,
        {
          cert: 0.8,
        },
      ),
    ],
    price: [
      wholeLine(
        'price',
        u(
          `(?:ثمن|سعر) (?:النسخة|العدد) ?:? ?${digit}{1,4} (?:قرش|قروش|قرشا|مليم|مليما|ليرة|ليرات|فلس|فلسا|درهم|دراهم|ريال)`,
        ),
        { cert: 0.85 },
      ),
    ],
    caption: [
      ending('photo-credit', u(`[(\\[](?:تصوير|عدسة|صورة) ?[:–\\-]? ?(?<credit>${name})[)\\]]`), { cert: 0.85 }),
      ending('photo-credit-open', u(`(?:^|[.!؟] ?)(?:تصوير|عدسة) ?[:–\\-] ?(?<credit>${name})`), { cert: 0.85 }),
    ],
    date: [
      anywhere(
        'day-month',
        u(`(?<!${digit})(?<day>${digit}{1,2}) (?:من )?${month}(?: (?:سنة |عام )?(?<year>${digit}{4}))?`),
        {
          cert: 0.9,
        },
      ),
      anywhere('month-year', u(`(?<!\\p{L})${month} (?:سنة |عام )?(?<year>${digit}{4})`), { cert: 0.9 }),
      anywhere('relative-day', /(?<!\p{L})(?<dayShift>أول أمس|أمس|اليوم|غدا|غداً)(?!\p{L})/u, { cert: 0.8 }),
    ],
  },
  shifts: { 'أول أمس': -2, أمس: -1, اليوم: 0, غدا: 1, غداً: 1 },
  examples: [
    { line: 'كتب: محمد عبد الرحمن', is: 'byline', form: 'by-name', captures: { credit: 'محمد عبد الرحمن' } },
    { line: 'بقلم فاطمة الزهراء حسن', is: 'byline', form: 'by-name' },
    { line: 'مراسل الميناء في لندن – سمير حداد', is: 'byline', form: 'role-name' },
    { line: '(من مراسلنا الخاص)', is: 'byline', form: 'correspondent' },
    { line: '(أ ف ب)', is: 'byline', form: 'agency' },
    { line: 'القاهرة – رويترز: أعلنت الحكومة', is: 'dateline', captures: { place: 'القاهرة', agency: 'رويترز' } },
    { line: 'بيروت، 4 نيسان – اجتمع المجلس', is: 'dateline', captures: { place: 'بيروت', date: '4 نيسان' } },
    { line: '(البقية ص 4)', is: 'jump-to', captures: { page: '4' } },
    { line: 'التتمة على الصفحة ٦', is: 'jump-to', captures: { page: '٦' } },
    { line: 'تتمة المنشور في الصفحة الأولى', is: 'jump-from', captures: { page: 'الأولى' } },
    { line: 'الخميس ٤ مارس ٢٠٢١', is: 'furniture', form: 'date-weekday' },
    { line: 'العدد ١٢٣٤', is: 'furniture', form: 'issue-number' },
    { line: 'الصفحة ٣', is: 'furniture', form: 'page-number' },
    { line: 'حضرة رئيس التحرير،', is: 'letter' },
    { line: 'أخبار قصيرة', is: 'briefs' },
    { line: 'ثمن النسخة ٥ قروش', is: 'price' },
    { line: 'انتقل إلى رحمة الله', is: 'notice' },
    { line: 'السفينة في الميناء. تصوير: سمير حداد', is: 'caption', form: 'photo-credit-open' },
    { line: 'في ٤ نيسان ١٩٣٥', is: 'date', captures: { day: '٤', month: 'نيسان', year: '١٩٣٥' } },
    { line: 'كتب الوزير إلى المجلس أن العمل سيبدأ', is: 'text' },
    { line: 'بقية العمل في هذه الصفحة من الكتاب', is: 'text' },
    { line: 'وقال إن العدد كبير جدا', is: 'text' },
  ],
};
