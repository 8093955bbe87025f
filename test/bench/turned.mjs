/** Scores pages with geometry as if they had been scanned askew or bent: what the places of blocks and lines are worth then. `npm run bench:turned` */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bench, createEncoder, here, print, scoreOf } from './truth-set.mjs';

/** Degrees by which a page is turned, and how far it bends in the middle, as a share of its height. */
const scans = [
  { degrees: 1, bend: 0 },
  { degrees: -2, bend: 0 },
  { degrees: 3, bend: 0 },
  { degrees: 0, bend: 0.01 },
];
const set = join(bench, 'dev/geometry');
const previous = JSON.parse(readFileSync(here('figures.json'), 'utf8'))['dev/geometry'];
const temporary = mkdtempSync(join(tmpdir(), 'broadsheet-turned-'));
const encoder = await createEncoder(here('../../dist'), undefined);
for (const { degrees, bend } of scans) {
  const started = performance.now();
  const [pages, out] = ['pages', 'out'].map((name) => join(temporary, `${name} ${degrees} ${bend}`));
  for (const folder of [pages, out]) mkdirSync(folder);
  for (const name of readdirSync(set).filter((one) => one.endsWith('.alto.xml'))) {
    writeFileSync(join(pages, name), scanned(readFileSync(join(set, name), 'utf8'), degrees, bend));
    await encoder.encodeInput(join(pages, name), out);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  print(`turned by ${degrees} degrees, bent by ${bend}`, scoreOf(set, out), previous, seconds);
}
rmSync(temporary, { recursive: true });

/** An ALTO page whose every box is drawn anew around where its corners and the middles of its long sides have moved to. */
function scanned(alto, degrees, bend) {
  const numbers = (name) =>
    [...alto.matchAll(new RegExp(` ${name}="([\\d.]+)"`, 'gu'))].map(([, number]) => Number(number));
  const [wide, high] = [Math.max(...numbers('HPOS')), Math.max(...numbers('VPOS'))];
  const [sine, cosine] = [Math.sin((degrees / 180) * Math.PI), Math.cos((degrees / 180) * Math.PI)];
  const moved = (left, top) => {
    const x = left + (bend * wide * Math.sin((Math.PI * top) / high)) / 2;
    const y = top + bend * high * Math.sin((Math.PI * left) / wide);
    return [cosine * x - sine * y, sine * x + cosine * y];
  };
  return alto.replace(/<\w+[^<>]* HPOS="[^<>]*>/gu, (tag) => {
    const [x, y, width, height] = ['HPOS', 'VPOS', 'WIDTH', 'HEIGHT'].map((name) => numberIn(tag, name));
    const corners = [0, 0.5, 1].flatMap((along) => [0, 1].map((down) => moved(x + along * width, y + down * height)));
    const [xs, ys] = [0, 1].map((axis) => corners.map((corner) => corner[axis]));
    const box = { HPOS: Math.min(...xs), VPOS: Math.min(...ys) };
    const size = { WIDTH: Math.max(...xs) - box.HPOS, HEIGHT: Math.max(...ys) - box.VPOS };
    return Object.entries({ ...box, ...size }).reduce(
      (text, [name, value]) =>
        text.replace(new RegExp(` ${name}="[^"]*"`, 'u'), ` ${name}="${Math.max(0, Math.round(value))}"`),
      tag,
    );
  });
}

function numberIn(tag, name) {
  return Number(new RegExp(` ${name}="([-\\d.]+)"`, 'u').exec(tag)?.[1] ?? 0);
}
