/** The list of commands, in the order in which the help shows them. */
import type { Command } from '../command.ts';
import { build } from './build.ts';
import { encode } from './encode.ts';
import { explain } from './explain.ts';
import { recover } from './recover.ts';

export const commands: readonly Command[] = [build, encode, recover, explain];
