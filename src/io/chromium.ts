/** Prints HTML to PDF with a Chromium of the system: without network, in a folder of its own that is removed, and never longer than a limit. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** Path of the browser: the one named, else the first of the usual names that PATH leads to. */
export function findChromium(named: string | undefined, path: string): string | undefined {
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

export interface PrintOptions {
  /** Path of the browser. */
  readonly chromium: string;
  /** Milliseconds after which it is stopped. */
  readonly limit: number;
  readonly interrupted: AbortSignal;
}

/** The PDF of a self-contained HTML document, or why there is none. */
export async function printHtml(
  html: string,
  options: PrintOptions,
): Promise<{ readonly pdf: Uint8Array } | { readonly why: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-pdf-'));
  try {
    writeFileSync(join(folder, 'page.html'), html);
    const why = await run(folder, options);
    const pdf = join(folder, 'page.pdf');
    if (why !== undefined) return { why };
    return existsSync(pdf) ? { pdf: readFileSync(pdf) } : { why: 'it wrote nothing' };
  } finally {
    // A browser that was stopped may still be closing its files.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function run(folder: string, { chromium, limit, interrupted }: PrintOptions): Promise<string | undefined> {
  return new Promise((resolve) => {
    // A group of its own, so that the browser's helpers end with it.
    const child = spawn(chromium, flags(folder), { stdio: 'ignore', detached: true, cwd: folder });
    const stop = (): void => {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    const ended = (why: string | undefined): void => {
      clearTimeout(timer);
      interrupted.removeEventListener('abort', stop);
      stop();
      resolve(why);
    };
    const timer = setTimeout(() => ended(`it had not finished after ${Math.round(limit / 1000)} seconds`), limit);
    interrupted.addEventListener('abort', stop);
    child.on('error', (error) => ended(error.message));
    child.on('exit', (code, signal) => ended(code === 0 ? undefined : `it ended with ${signal ?? code}`));
  });
}

function flags(folder: string): readonly string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    '--headless',
    // The sandbox cannot be had as root; everywhere else it stays.
    ...(isRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${join(folder, 'profile')}`,
    `--print-to-pdf=${join(folder, 'page.pdf')}`,
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-sync',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-pings',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    pathToFileURL(join(folder, 'page.html')).href,
  ];
}

/** Puts a fixed moment (`20210729000000`) where Chromium wrote the clock's: the same length, so that no offset in the file moves. */
export function withFixedDates(pdf: Uint8Array, moment: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const dates = /(?<=\/(?:CreationDate|ModDate) \(D:)\d{14}(?=[^)]{0,8}\))/gu;
  return Buffer.from(text.replace(dates, moment), 'latin1');
}
