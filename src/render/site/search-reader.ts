/** The script of the search page: loads shards as script elements, shows hits with their words marked. Runs in a browser, so it is text here. */

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
async function answer(query) {
  const clauses = clausesOf(query);
  const terms = [...new Set(clauses.flatMap((clause) => clause.terms.map(({ term }) => term)))];
  const lists = new Map();
  await Promise.all(terms.map(async (term) => {
    const shard = await load('terms', shardOf(term, shards));
    lists.set(term, (shard && Object.hasOwn(shard, term)) ? shard[term] : '');
  }));
  const sets = clauses.map((clause) => new Set(itemsWith(clause, (term) => lists.get(term))));
  return sets.length === 0 ? [] : [...sets[0]].filter((item) => sets.every((set) => set.has(item))).sort((a, b) => a - b);
}
const form = document.getElementById('search');
const hits = document.getElementById('hits');
const count = document.getElementById('count');
function admits(fields, item) {
  const [, , type, date] = item;
  if (fields.type.value ? type !== fields.type.value : type === 'advert' && !fields.adverts.checked) return false;
  if (fields.from.value && date < fields.from.value) return false;
  return !(fields.to.value && date > fields.to.value);
}
function marked(text, query) {
  const words = [...query.matchAll(/["“”„«»]([^"“”„«»]+)["“”„«»]|[^\s"“”„«»]+/gu)].map((match) => match[1] ?? match[0]);
  const folded = [...text].map((character) => foldText(character));
  const plain = folded.join('');
  const starts = [];
  let length = 0;
  for (const piece of folded) { starts.push(length); length += piece.length; }
  const at = words.map((word) => plain.indexOf(foldText(word))).filter((place) => place >= 0);
  const characters = [...text];
  const first = at.length === 0 ? 0 : Math.max(0, starts.findIndex((start) => start >= Math.min(...at)) - 24);
  const paragraph = document.createElement('p');
  const slice = characters.slice(first, first + 130);
  let open;
  slice.forEach((character, index) => {
    const start = starts[first + index];
    const isHit = words.some((word) => {
      const needle = foldText(word);
      for (let place = plain.indexOf(needle, Math.max(0, start - needle.length)); place >= 0 && place <= start; place = plain.indexOf(needle, place + 1)) {
        if (start < place + needle.length) return true;
      }
      return false;
    });
    if (isHit && open === undefined) { open = document.createElement('mark'); paragraph.append(open); }
    if (!isHit) open = undefined;
    (open ?? paragraph).append(character);
  });
  if (first > 0) paragraph.prepend('…');
  if (first + 130 < characters.length) paragraph.append('…');
  return paragraph;
}
async function show(query, found) {
  hits.replaceChildren();
  let shown = 0;
  for (const number of found) {
    const shard = Math.floor(number / perShard);
    const item = (await load('items', shard))[number % perShard];
    if (!admits(form.elements, item)) continue;
    shown += 1;
    if (shown > 200) continue;
    const [address, title, , , date, pages, byline, language] = item;
    const entry = document.createElement('li');
    const link = document.createElement('a');
    link.href = address + '#:~:text=' + encodeURIComponent(query.replace(/["“”„«»]/gu, ''));
    link.textContent = title;
    link.lang = language;
    const about = document.createElement('span');
    about.className = 'extent';
    about.textContent = [date, pages, byline].filter(Boolean).join(' · ');
    entry.append(link, about);
    hits.append(entry);
    if (shown <= 60) {
      const text = (await load('texts', shard))[number % perShard];
      const snippet = marked(text, query);
      snippet.lang = language;
      entry.append(snippet);
    }
  }
  count.textContent = shown === 0 ? count.dataset.none : count.dataset.results.replace('{n}', shown);
}
async function search() {
  const query = form.elements.q.value.trim();
  if (query === '') { hits.replaceChildren(); count.textContent = ''; return; }
  await show(query, await answer(query));
}
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const asked = new URLSearchParams(new FormData(form));
  try { history.replaceState(null, '', '?' + asked); } catch { /* a folder may forbid it */ }
  search();
});
form.addEventListener('change', (event) => { if (event.target.id !== 'q') search(); });
const asked = new URLSearchParams(location.search);
for (const [name, value] of asked) {
  const field = form.elements[name];
  if (field?.type === 'checkbox') field.checked = true; else if (field) field.value = value;
}
search();
`;
