/** The list of commands, in the order in which the help shows them; each is loaded only when it is wanted, so that every one starts fast. */
import type { Command } from '../command.ts';

export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./build.ts')).build,
  encode: async () => (await import('./encode.ts')).encode,
  validate: async () => (await import('./validate.ts')).validate,
  render: async () => (await import('./render.ts')).render,
  export: async () => (await import('./export.ts')).exportCommand,
  'serve-oai': async () => (await import('./serve-oai.ts')).serveOaiCommand,
  'check-edition': async () => (await import('./check-edition.ts')).checkEdition,
  recover: async () => (await import('./recover.ts')).recover,
  explain: async () => (await import('./explain.ts')).explain,
};
