/** Finds files by folder or by pattern (`tei/**\/*.xml`), in an order that does not depend on the machine. */
import { readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { byNumberedName } from './name-order.ts';

const documentName = /\.(?:xml|tei)(?:\.gz)?$/iu;

/** Whether what was typed is a pattern rather than a name. */
export function isPattern(typed: string): boolean {
  return /[*?{[]/u.test(typed);
}

/** Files below a folder that look like TEI documents, hidden folders and `node_modules` left out. */
export function documentsBelow(folder: string): readonly string[] {
  return filesBelow(folder).filter((path) => documentName.test(path));
}

/** Files that match a pattern, relative to `directory` or absolute as the pattern is. */
export function filesMatching(pattern: string, directory: string): readonly string[] {
  const parts = pattern.replaceAll('\\', '/').split('/');
  const fixed = parts.findIndex(isPattern);
  const start = parts.slice(0, fixed).join('/') || (isAbsolute(pattern) ? '/' : '.');
  const root = resolve(directory, start);
  const matches = patternExpression(parts.slice(fixed).join('/'));
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return filesBelow(root)
    .filter((path) => matches.test(relative(root, path).split(sep).join('/')))
    .map((path) => (isAbsolute(pattern) ? path : relative(directory, path)));
}

function filesBelow(folder: string): readonly string[] {
  const found: string[] = [];
  const open = [folder];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(at, entry.name);
      // Links to folders are not followed: they may lead in a circle.
      if (entry.isDirectory()) open.push(path);
      else if (
        entry.isFile() ||
        (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile() === true)
      )
        found.push(path);
    }
  }
  return found.sort(byName);
}

function byName(one: string, other: string): number {
  const left = one.split(sep);
  const right = other.split(sep);
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const difference = byNumberedName(left[at] ?? '', right[at] ?? '');
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** `*` and `?` stop at a slash, a double star does not, `[…]` is a set, braces hold alternatives. */
function patternExpression(pattern: string): RegExp {
  let source = '';
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    const set = character === '[' ? /^\[(?<not>[!^]?)(?<set>[^\]/]+)\]/u.exec(pattern.slice(at)) : null;
    if (pattern.startsWith('**/', at)) {
      source += '(?:[^/]+/)*';
      at += 2;
    } else if (pattern.startsWith('**', at)) {
      source += '.*';
      at += 1;
    } else if (set !== null) {
      source += `[${set.groups?.not === '' ? '' : '^'}${(set.groups?.set ?? '').replace(/[\\\]^]/gu, '\\$&')}]`;
      at += set[0].length - 1;
    } else if (character === '*') source += '[^/]*';
    else if (character === '?') source += '[^/]';
    else if (character === '{') {
      source += '(?:';
      depth++;
    } else if (character === '}' && depth > 0) {
      source += ')';
      depth--;
    } else if (character === ',' && depth > 0) source += '|';
    else source += character.replace(/[\\^$.|+()[\]{}]/gu, '\\$&');
  }
  return new RegExp(`^${source}${')'.repeat(depth)}$`, 'u');
}
