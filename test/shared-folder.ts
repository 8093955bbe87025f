/** Finds data that is kept beside the repository and never in it; a worktree may lie one level deeper. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Path of a file or folder in `shared`, undefined where there is none. */
export function sharedPath(name: string): string | undefined {
  const candidates = ['../../shared/', '../../../shared/', '../../../../shared/'];
  return candidates.map((up) => fileURLToPath(new URL(up + name, import.meta.url))).find(existsSync);
}
