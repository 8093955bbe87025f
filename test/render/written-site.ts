/** The site of the invented papers, written to a folder for a browser to read, and the browser: Debian's chromium. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { renderSite, type SiteOptions } from '../../src/render/index.ts';
import { compiledStylesheets } from './stylesheets.ts';

export const executablePath = '/usr/bin/chromium';
export const uiLanguages = ['de', 'en', 'fr', 'zh-Hans', 'zh-Hant'];

const issues = new URL('issues/', import.meta.url);
/** An address that the former edition gave, and this one redirects. */
const former = new Map([['packet-1898-05-03', ['p1-a3']]]);

export function inventedIssues(): readonly { readonly name: string; readonly tei: string }[] {
  return readdirSync(issues)
    .sort()
    .map((name) => ({ name: name.replace(/\.xml$/u, ''), tei: readFileSync(new URL(name, issues), 'utf8') }));
}

export function writeSite(folder: string, options: SiteOptions): void {
  const files = renderSite(inventedIssues(), compiledStylesheets(), { former, ...options }, () => {});
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

export function launchBrowser(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...quiet] });
}
