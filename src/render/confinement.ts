/** Confines Saxon-JS to what one function lets it read: for the process in which a stylesheet that is not ours is compiled and run. */
import { SaxonJS } from './saxon.ts';

/** What a stylesheet may read. */
export interface Confinement {
  /** The path of the file that an address names; throws where it may not be read. */
  readonly locate: (address: string) => string;
  /** Looks at what was read; throws where it may not be used. */
  readonly judge?: (text: string, path: string) => void;
}

/** Holds until the process ends; nothing is written, asked of the network, or made of strings of JavaScript any more. */
export function confine({ locate, judge }: Confinement): void {
  const platform = SaxonJS.getPlatform();
  const refuse = (): never => {
    throw new Error('a stylesheet of your own does not do this');
  };
  SaxonJS.setPlatform({
    ...platform,
    readFile(address) {
      const path = locate(String(address));
      const text = platform.readFile(path);
      judge?.(text, path);
      return text;
    },
    ...{ resourcePromise: refuse, makeHttpRequest: refuse, writeFileSync: refuse, writeFileAsync: refuse },
    // What js: functions would see.
    ...{ globalObject: Object.create(null) },
  });
  // What ixsl:eval is made of; the fence knows neither, and this holds should it ever be passed.
  Object.defineProperty(globalThis, 'Function', { value: refuse });
}
