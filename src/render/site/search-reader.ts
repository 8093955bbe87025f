/** The script of the search page: loads shards as script elements, narrows hits by facets, shows them with their words marked. Runs in a browser, so it is text here. */

export const searchReader = String.raw`
const arrivals = new Map();
const shelves = new Map();
globalThis.broadsheetSearch = (kind, shard, data) => arrivals.get(kind + shard)?.(data);
function load(kind, shard) {
  const name = kind + shard;
  if (!shelves.has(name)) {
    shelves.set(name, new Promise((resolve) => {
      const element = document.createElement('script');
      arrivals.set(name, resolve);
      element.onerror = () => resolve(undefined);
      element.src = 'search/' + kind + '-' + shard + '.js';
      document.head.append(element);
    }));
  }
  return shelves.get(name);
}

async function postingsOf(term) {
  const shard = await load('terms', shardOf(term, shards.terms));
  const list = shard && Object.hasOwn(shard, term) ? shard[term] : '';
  return typeof list === 'string' ? list : (await Promise.all(list.map((number) => load('long', number)))).join(';');
}
async function answer(query) {
  const clauses = clausesOf(query);
  const terms = [...new Set(clauses.flatMap((clause) => clause.terms.map(({ term }) => term)))];
  const lists = new Map(await Promise.all(terms.map(async (term) => [term, await postingsOf(term)])));
  const sets = clauses.map((clause) => new Set(itemsWith(clause, (term) => lists.get(term))));
  return sets.length === 0 ? [] : [...sets[0]].filter((item) => sets.every((set) => set.has(item))).sort((a, b) => a - b);
}

let values = {};
let rows = [];
async function loadFacets() {
  const numbers = Array.from({ length: shards.rows }, (_, number) => number);
  const [lists, ...parts] = await Promise.all([load('values', 0), ...numbers.map((number) => load('rows', number))]);
  values = lists;
  const names = Object.keys(values);
  rows = parts.flatMap((part) => part.split(';')).map((row) => Object.fromEntries(row.split(',').map((cell, at) =>
    [names[at], cell === '' ? [] : cell.split('.').map((number) => values[names[at]][parseInt(number, 36)])])));
}

const form = document.getElementById('search');
const hits = document.getElementById('hits');
const count = document.getElementById('count');
const more = document.getElementById('more');
/** A site of one newspaper offers none to choose. */
const choices = ['type', 'paper', 'section', 'byline', 'page'].map((name) => form.elements[name]).filter(Boolean);
/** What the form asks for besides words, read once: there may be thousands of hits to ask it of. */
function wishesOf({ type, adverts, from, to }) {
  const chosen = choices.map(({ name, value }) => ({ name, value })).filter(({ value }) => value !== '');
  return { adverts: type.value !== '' || adverts.checked, from: from.value, to: to.value, chosen };
}
function admits(row, wishes, except) {
  if (!wishes.adverts && row.type[0] === 'advert') return false;
  const [date = ''] = row.date;
  if (wishes.from && date < wishes.from) return false;
  if (wishes.to && !(date <= wishes.to)) return false;
  return wishes.chosen.every(({ name, value }) => name === except || row[name].includes(value));
}
/** Each choice offers the values of the hits that the others admit, with their number. */
function offerChoices(found, wishes) {
  for (const choice of choices) {
    const counts = new Map(choice.value === '' ? [] : [[choice.value, 0]]);
    for (const item of found) {
      if (admits(rows[item], wishes, choice.name)) for (const value of rows[item][choice.name]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const offered = [...counts].sort((a, b) => choice.name === 'page' ? a[0].localeCompare(b[0], 'en', { numeric: true }) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const chosen = choice.value;
    const options = offered.slice(0, 500).map(([value, number]) => {
      const word = JSON.parse(choice.dataset.words ?? '{}')[value] ?? value;
      return new Option(word + ' (' + number + ')', value, false, value === chosen);
    });
    choice.replaceChildren(choice.options[0], ...options);
    choice.value = chosen;
  }
}

function wordsOf(query) {
  return [...query.matchAll(/["“”„«»]([^"“”„«»]+)["“”„«»]|[^\s"“”„«»]+/gu)].map((match) => match[1] ?? match[0]);
}
/** Folded characters: each is folded once, for a text repeats them. */
const foldings = new Map();
function foldingOf(character) {
  if (!foldings.has(character)) foldings.set(character, foldText(character));
  return foldings.get(character);
}
/** An element with the words marked in a text: all of it, or what stands around the first hit. */
function marked(element, text, words, isWhole) {
  const characters = [...text];
  const folded = characters.map(foldingOf);
  const plain = folded.join('');
  const starts = [];
  let length = 0;
  for (const piece of folded) { starts.push(length); length += piece.length; }
  const hit = new Set();
  let earliest = Infinity;
  for (const word of words.map((one) => foldText(one))) {
    for (let place = plain.indexOf(word); place >= 0; place = plain.indexOf(word, place + word.length)) {
      earliest = Math.min(earliest, place);
      for (let at = place; at < place + word.length; at += 1) hit.add(at);
    }
  }
  const first = isWhole || earliest === Infinity ? 0 : Math.max(0, starts.findIndex((start) => start >= earliest) - 24);
  const end = isWhole ? characters.length : first + 130;
  let open;
  characters.slice(first, end).forEach((character, index) => {
    const isHit = hit.has(starts[first + index]);
    if (isHit && open === undefined) { open = document.createElement('mark'); element.append(open); }
    if (!isHit) open = undefined;
    (open ?? element).append(character);
  });
  if (first > 0) element.prepend('…');
  if (end < characters.length) element.append('…');
  return element;
}
/** A whole date in the language of this page, which need not be that of the item. */
function dateWords(date = '') {
  if (!/^\d{4}-\d\d-\d\d$/u.test(date)) return undefined;
  const { date: pattern, months, weekdays } = count.dataset;
  const [year, month, day] = date.split('-');
  return pattern.replace('{y}', year).replace('{m}', months.split('|')[month - 1]).replace('{d}', Number(day))
    .replace('{w}', weekdays.split('|')[new Date(date).getUTCDay()]);
}
async function entryOf(number, words) {
  const shard = shards.firsts.findLastIndex((first) => first <= number);
  const [address, title, date, pages, byline, language, text] = (await load('items', shard))[number - shards.firsts[shard]];
  const entry = document.createElement('li');
  const link = document.createElement('a');
  const marks = words.map((word) => 'mark=' + encodeURIComponent(word)).join('&');
  const fragments = words.map((word) => 'text=' + encodeURIComponent(word).replaceAll('-', '%2D')).join('&');
  link.href = words.length === 0 ? address : address + '?' + marks + '#:~:' + fragments;
  marked(link, title, words, true);
  link.lang = language;
  const about = document.createElement('span');
  about.className = 'extent';
  const paper = form.elements.paper && rows[number]?.paper[0];
  about.textContent = [paper, dateWords(rows[number]?.date[0]) ?? date, count.dataset.page.replace('{n}', pages), byline].filter(Boolean).join(' · ');
  const snippet = marked(document.createElement('p'), text, words, false);
  snippet.lang = language;
  entry.append(link, about, snippet);
  return entry;
}

const perScreen = 20;
let turn = 0;
async function show(found, words, from) {
  const mine = turn;
  const entries = await Promise.all(found.slice(from, from + perScreen).map((number) => entryOf(number, words)));
  if (mine !== turn) return;
  if (from === 0) hits.replaceChildren();
  hits.append(...entries);
  more.hidden = from + perScreen >= found.length;
  more.onclick = () => show(found, words, from + perScreen);
}
async function search() {
  turn += 1;
  const mine = turn;
  const query = form.elements.q.value.trim();
  const wishes = wishesOf(form.elements);
  const isNarrowed = wishes.chosen.length > 0 || wishes.from !== '' || wishes.to !== '';
  const [found] = await Promise.all([query === '' ? undefined : answer(query), facets]);
  if (mine !== turn) return;
  const all = found ?? [...rows.keys()];
  offerChoices(all, wishes);
  const admitted = query === '' && !isNarrowed ? [] : all.filter((item) => admits(rows[item], wishes));
  await show(admitted, wordsOf(query), 0);
  if (mine !== turn) return;
  count.textContent = query === '' && !isNarrowed ? '' : admitted.length === 0 ? count.dataset.none : count.dataset.results.split('|').at(admitted.length === 1 ? 0 : -1).replace('{n}', admitted.length);
}
const facets = loadFacets();
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const asked = new URLSearchParams(new FormData(form));
  try { history.replaceState(null, '', '?' + asked); } catch { /* a folder may forbid it */ }
  search();
});
form.addEventListener('change', (event) => { if (event.target.id !== 'q') form.requestSubmit(); });
for (const [name, value] of new URLSearchParams(location.search)) {
  const field = form.elements[name];
  if (field?.type === 'checkbox') field.checked = true;
  else if (field?.tagName === 'SELECT') { if (value !== '') field.append(new Option(value, value, false, true)); }
  else if (field) field.value = value;
}
search();
`;
