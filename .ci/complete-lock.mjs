/**
 * Completes package-lock.json with the optional packages of other platforms: a registry mirror may hold only this machine's, and npm
 * then leaves the others out, so that `npm ci` fails here and nothing native is found there. Run after a dependency changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

for (const { optionalDependencies = {}, dev } of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const path = `node_modules/${name}`;
    if (path in lock.packages || !/^\d+\.\d+\.\d+/u.test(version)) continue;
    const words = name.split(/[/-]/u);
    const os = systems.filter((system) => words.includes(system));
    const cpu = processors.filter((processor) => words.includes(processor));
    const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : [];
    // Without a system in its name it is no platform's package, but one that could not be had at all.
    if (os.length === 0 && cpu.length === 0) continue;
    lock.packages[path] = {
      version,
      ...(cpu.length > 0 ? { cpu } : {}),
      ...(dev === true ? { dev } : {}),
      ...(libc.length > 0 ? { libc } : {}),
      optional: true,
      ...(os.length > 0 ? { os } : {}),
    };
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)),
);
writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
