/** How processor time grows with the length of a text layer: ten times the lines should take about ten times as long. Invented text. */
import { createHash } from 'node:crypto';
import { encode } from '../../dist/pipeline/encode.js';

const words = 'the harbour board has agreed to run a ferry in winter and the school will open next week at Ashby'.split(
  ' ',
);
const glyphs = [...'市民昨日从交通部门了解到新的公交线路将于下月开通途经学校医院和火车站等地'];
/** Text of so many lines, in which no two lines are alike. */
const layers = {
  'English, blocks parted by blank lines': (at) =>
    at % 9 === 0
      ? ''
      : `${Array.from({ length: 8 }, (_, step) => words[(at * 7 + step * step) % words.length]).join(' ')} ${at % 5 === 0 ? `${at}.` : at}`,
  'Chinese, one measure': (at) =>
    `${at % 7 === 0 ? '　　' : ''}${Array.from({ length: at % 7 === 6 ? 9 : 16 }, (_, step) => glyphs[(at * 5 + step * 3) % glyphs.length]).join('')}${at % 7 === 6 ? '。' : ''}`,
  'two columns side by side': (at) =>
    `${`${words[at % words.length]} ${words[(at * 3) % words.length]} ${at}`.padEnd(40)}${words[(at * 5) % words.length]} ${at} on the right`,
};

for (const [name, lineAt] of Object.entries(layers)) {
  // Programs start slowly: what the first page takes says nothing of how time grows.
  await secondsFor(lineAt, 2000);
  let before;
  for (const lines of [2000, 20_000, 200_000]) {
    const seconds = await secondsFor(lineAt, lines);
    const times = before === undefined ? '' : `, ${(seconds / before).toFixed(1)} times as long`;
    console.log(`${name}: ${lines} lines in ${seconds.toFixed(2)} s${times}`);
    before = seconds;
  }
}

/** Processor time of this program alone: what else the machine does must not show. */
async function secondsFor(lineAt, lines) {
  const bytes = Buffer.from(Array.from({ length: lines }, (_, at) => lineAt(at + 1)).join('\n'));
  const file = { name: 'page.txt', bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  const started = process.cpuUsage();
  const { value } = await encode({ name: 'page', files: [file], open: () => undefined }, { version: '0' });
  if (value === undefined) console.log(`${lines} lines: not encoded`);
  return process.cpuUsage(started).user / 1e6;
}
