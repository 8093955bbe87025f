/** Judges what an OCFL inventory says by itself: versions in sequence, state and manifest in accord, recommendations. */
import { type Diagnostic, diagnose, type Place } from '../../diagnostics/diagnostic.ts';
import type { Inventory, OcflVersion } from './inventory.ts';
import { checkPaths, contentPathRules, logicalPathRules } from './paths.ts';

export function* checkInventory(inventory: Inventory, place: Place): Iterable<Diagnostic> {
  yield* checkVersionNumbers(inventory, place);
  yield* checkManifest(inventory, place);
  yield* checkStates(inventory, place);
  yield* checkRecommendations(inventory, place);
}

/** Names of the versions by number. */
export function versionNames({ versions }: Inventory): readonly string[] {
  return Object.keys(versions).sort((one, other) => Number(one.slice(1)) - Number(other.slice(1)));
}

function* checkVersionNumbers(inventory: Inventory, place: Place): Iterable<Diagnostic> {
  const names = versionNames(inventory);
  const fault = (problem: string, rule: string): Diagnostic => diagnose('PKG-235', place, { problem, rule });
  const gap = names.findIndex((name, at) => Number(name.slice(1)) !== at + 1);
  if (gap === 0) yield fault('versions do not begin with v1', 'E009');
  else if (gap > 0) yield fault(`after ${names[gap - 1]} comes ${names[gap]}`, 'E010');
  if (names.at(-1) !== inventory.head)
    yield fault(`the head is ${inventory.head}, while the newest version is ${names.at(-1)}`, 'E040');
  const padded = names.filter((name) => name.startsWith('v0'));
  if (padded.length === 0) return;
  if (padded.length < names.length || new Set(names.map(({ length }) => length)).size > 1)
    yield fault('some version numbers are padded with zeros and some are not', 'E012');
  else yield recommend('version numbers are padded with zeros', 'W001', place);
}

function recommend(problem: string, rule: string, place: Place): Diagnostic {
  return diagnose('PKG-241', place, { problem, rule });
}

/** Hexadecimal digits of a digest, for the algorithms of OCFL 1.1 §2.3 and of extension 0009. */
const digestLengths: Readonly<Record<string, number>> = {
  md5: 32,
  sha1: 40,
  sha256: 64,
  sha512: 128,
  'sha512/256': 64,
  'blake2b-160': 40,
  'blake2b-256': 64,
  'blake2b-384': 96,
  'blake2b-512': 128,
};

function* checkDigests(
  digests: readonly string[],
  algorithm: string,
  rules: { readonly form: string; readonly repeated: string },
  place: Place,
): Iterable<Diagnostic> {
  const seen = new Set<string>();
  for (const digest of digests) {
    const length = Object.hasOwn(digestLengths, algorithm) ? digestLengths[algorithm] : undefined;
    const fault = (problem: string, rule: string): Diagnostic => diagnose('PKG-238', place, { problem, rule });
    if (!/^[0-9a-f]+$/iu.test(digest) || (length !== undefined && digest.length !== length))
      yield fault(`“${digest}” is no digest of ${algorithm}`, rules.form);
    if (seen.has(digest.toLowerCase())) yield fault(`the digest ${digest} occurs twice, in other case`, rules.repeated);
    seen.add(digest.toLowerCase());
  }
}

function* checkManifest(inventory: Inventory, place: Place): Iterable<Diagnostic> {
  const { manifest, fixity = {}, digestAlgorithm, contentDirectory = 'content', versions } = inventory;
  yield* checkDigests(Object.keys(manifest), digestAlgorithm, { form: 'E025', repeated: 'E096' }, place);
  const paths = Object.values(manifest).flat();
  yield* checkPaths(paths, contentPathRules, place);
  for (const path of paths) {
    const [version = '', directory] = path.split('/');
    if (Object.hasOwn(versions, version) && directory === contentDirectory) continue;
    const problem = `is not in the folder “${contentDirectory}” of a version`;
    yield diagnose('PKG-237', place, { path, problem, rule: 'E042' });
  }
  const listed = new Set(paths);
  for (const [algorithm, digests] of Object.entries(fixity)) {
    // Extension 0009 counts the size of a file among digests.
    if (algorithm !== 'size' && !Object.hasOwn(digestLengths, algorithm))
      yield diagnose('PKG-238', place, { problem: `fixity has “${algorithm}”, no known algorithm`, rule: 'E056' });
    yield* checkDigests(Object.keys(digests), algorithm, { form: 'E057', repeated: 'E097' }, place);
    for (const path of Object.values(digests).flat()) {
      if (listed.has(path)) continue;
      yield diagnose('PKG-238', place, { problem: `fixity speaks of “${path}”, the manifest does not`, rule: 'E057' });
    }
  }
}

function* checkStates({ manifest, versions }: Inventory, place: Place): Iterable<Diagnostic> {
  const known = new Set(Object.keys(manifest).map((digest) => digest.toLowerCase()));
  const used = new Set<string>();
  for (const [name, { state }] of Object.entries(versions)) {
    yield* checkPaths(Object.values(state).flat(), logicalPathRules, place);
    for (const digest of Object.keys(state)) {
      used.add(digest.toLowerCase());
      if (known.has(digest.toLowerCase())) continue;
      yield diagnose('PKG-238', place, { problem: `${name} uses ${digest}, which the manifest lacks`, rule: 'E050' });
    }
  }
  for (const digest of known) {
    if (!used.has(digest))
      yield diagnose('PKG-238', place, { problem: `no version uses ${digest} of the manifest`, rule: 'E107' });
  }
}

function* checkRecommendations(inventory: Inventory, place: Place): Iterable<Diagnostic> {
  if (inventory.digestAlgorithm === 'sha256')
    yield recommend('the digest algorithm is sha256, not sha512', 'W004', place);
  if (!URL.canParse(inventory.id)) yield recommend(`the identifier “${inventory.id}” is no URI`, 'W005', place);
  for (const [name, version] of Object.entries(inventory.versions)) yield* recommendAuthorship(name, version, place);
}

function* recommendAuthorship(name: string, { message, user }: OcflVersion, place: Place): Iterable<Diagnostic> {
  if (message === undefined || user === undefined) yield recommend(`${name} has no message or no user`, 'W007', place);
  else if (user.address === undefined) yield recommend(`the user of ${name} has no address`, 'W008', place);
  else if (!URL.canParse(user.address))
    yield recommend(`the address “${user.address}” of the user of ${name} is no URI`, 'W009', place);
}
