/** Saxon-JS, loaded as the CommonJS module it is: an `import` reads its megabytes twice more, for the names it exports. */
import { createRequire } from 'node:module';

export const SaxonJS: typeof import('saxon-js') = createRequire(import.meta.url)('saxon-js');
