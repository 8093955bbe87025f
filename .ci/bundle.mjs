/** Bundles the command line from the compiled modules into dist/program: hundreds of small files take longer to find than to run. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const at = (path) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));
/** Loaded on every start, and small; every other library stays a dependency, Saxon-JS by its licence. */
const bundled = ['saxes', 'xmlchars'];
const isLibrary = (id) => /^[a-z@]/iu.test(id) && !/^[a-z]:[\\/]/iu.test(id);

rmSync(at('program'), { recursive: true, force: true });
const bundle = await rolldown({
  input: { main: at('cli/main.js'), 'validate-worker': at('jobs/validate-worker.js') },
  platform: 'node',
  external: (id) => isLibrary(id) && !bundled.some((name) => id === name || id.startsWith(`${name}/`)),
});
// All in one folder two below the top, as the modules are: packaged files and the worker are found by relative address.
await bundle.write({
  dir: at('program'),
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
});
