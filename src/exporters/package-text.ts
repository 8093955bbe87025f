/** Reads files of packages as text. */
import type { PackageFolder } from './exporter.ts';

/** A file of a package, as UTF-8 without byte order mark; bytes that are no UTF-8 become U+FFFD. */
export function packageText(folder: PackageFolder, path: string): string {
  return new TextDecoder().decode(folder.read(path));
}
