/** The script of an item's page: marks what the search looked for (`?mark=…`). Runs in a browser, so it is text here. */

export const markReader = String.raw`
const wanted = new URLSearchParams(location.search).getAll('mark').map(foldText).filter((words) => words !== '');
const text = document.getElementById('text');
if (wanted.length === 0 || globalThis.Highlight === undefined) return;
let plain = '';
const places = [];
const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
  let offset = 0;
  for (const character of node.data) {
    const folded = foldText(character).replace(/\s+/gu, ' ');
    for (const unit of folded) for (let at = 0; at < unit.length; at += 1) places.push([node, offset, offset + character.length]);
    plain += folded;
    offset += character.length;
  }
}
const ranges = [];
for (const words of wanted) {
  for (let at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + words.length)) {
    const range = new Range();
    const last = places[at + words.length - 1];
    range.setStart(places[at][0], places[at][1]);
    range.setEnd(last[0], last[2]);
    ranges.push(range);
  }
}
if (ranges.length === 0) return;
ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
CSS.highlights.set('found', new Highlight(...ranges));
ranges[0].startContainer.parentElement.scrollIntoView({ block: 'center' });
`;
