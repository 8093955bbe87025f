/** What the search of a large site costs: processor time, memory and bytes of its index, and how long a reader waits for an answer. Invented text. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { packagedStylesheets } from '../../dist/io/assets.js';
import { collectSearch } from '../../dist/render/site/search-files.js';
import { renderSite, siteStylesheets } from '../../dist/render/site/site.js';
import { largeRun } from './large-run.mjs';

const articles = 10_000;
const executablePath = '/usr/bin/chromium';

/** Of each language: what is looked for, after the words that the invented run has. */
const queries = {
  'zh-Hans': ['项目', '数字化', '应用场景', '数字化应用场', '的', '阿挨', '饕餮盛宴'],
  en: ['harbour', 'the harbour', '"rope walk"', '"in the lane"', 'of the', 'alanta', 'nowhere'],
};

const [step, tag, folder] = process.argv.slice(2);
if (step === 'index') indexRun(tag, folder);
else for (const language of Object.keys(queries)) await measure(language);

/** One language: its index made in a process of its own, whose memory is then its own, and asked in a browser. */
async function measure(language) {
  const site = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  writeSearchPage(site);
  spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'index', language, site], { stdio: 'inherit' });
  if (existsSync(executablePath)) await ask(site, queries[language]);
  else console.log('no chromium: nothing was asked');
  rmSync(site, { recursive: true });
}

/** The index alone; files are written as they come, as for a site, and what writing takes is told apart. */
function indexRun(language, site) {
  const files = { count: 0, bytes: 0, largest: 0 };
  const spent = { making: 0, writing: 0 };
  const write = (made) => {
    let start = seconds();
    for (const [path, content] of made) {
      const isMade = seconds();
      writeFileSync(join(site, path), content);
      const length = Buffer.byteLength(content);
      files.count += 1;
      files.bytes += length;
      files.largest = Math.max(files.largest, length);
      spent.making += isMade - start;
      start = seconds();
      spent.writing += start - isMade;
    }
    spent.making += seconds() - start;
  };
  const search = collectSearch();
  let characters = 0;
  let number = 0;
  for (const item of largeRun(language, articles)) {
    characters += item.paragraphs.join('').length;
    number += 1;
    write(search.add(item, `issue-${Math.ceil(number / 20)}/p1-a${number}.html`));
  }
  write(search.files());
  const peak = process.resourceUsage().maxRSS / 1000;
  console.log(
    `${language}: ${articles} articles of ${Math.round(characters / articles)} characters: index in ${spent.making.toFixed(1)} s CPU (aim ≤ 15) and ${peak.toFixed(0)} MB at the most (aim ≤ 500)`,
  );
  console.log(
    `  ${files.count} files of ${(files.bytes / 1e6).toFixed(1)} MB, the largest ${(files.largest / 1000).toFixed(0)} KB; writing them ${spent.writing.toFixed(1)} s CPU`,
  );
}

/** Processor time of this process so far. */
function seconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The search page, from a site of one page; what its own index has is written over. */
function writeSearchPage(site) {
  const tei = readFileSync(new URL('../render/harbour.xml', import.meta.url), 'utf8');
  for (const { path, content } of renderSite(
    [{ name: 'issue', tei }],
    packagedStylesheets(siteStylesheets),
    {},
    () => {},
  )) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), content);
  }
}

/** Asks each query twice: with a page that is opened for it, from its opening to the answer, and with one that has answered before. */
async function ask(site, list) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const address = pathToFileURL(join(site, 'search.html')).href;
  const opened = await browser.newPage();
  await opened.addInitScript(watch);
  await opened.goto(`${address}?q=${encodeURIComponent(list[0])}`);
  await opened.evaluate(() => globalThis.nextAnswer);
  for (const query of list) {
    const fresh = await browser.newPage();
    await fresh.addInitScript(watch);
    await fresh.goto(`${address}?q=${encodeURIComponent(query)}`);
    const first = await fresh.evaluate(() => globalThis.nextAnswer);
    await fresh.close();
    const later = await opened.evaluate(askHere, query);
    console.log(`  ${query}: ${first.told}; first ${first.spent.toFixed(0)} ms, later ${later.spent.toFixed(0)} ms`);
  }
  await browser.close();
}

/** In the browser: keeps when the page next tells how many hits there are, and what it says. */
function watch() {
  globalThis.watchFrom = (start) => {
    const count = document.getElementById('count');
    globalThis.nextAnswer = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve({ told: count.textContent, spent: performance.now() - start });
      });
      observer.observe(count, { childList: true });
    });
  };
  addEventListener('DOMContentLoaded', () => globalThis.watchFrom(0));
}

function askHere(query) {
  globalThis.watchFrom(performance.now());
  document.getElementById('q').value = query;
  document.getElementById('search').requestSubmit();
  return globalThis.nextAnswer;
}
