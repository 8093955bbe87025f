/** The list of commands, in the order in which the help shows them. */
import type { Command } from '../command.ts';
import { encode } from './encode.ts';
import { explain } from './explain.ts';

export const commands: readonly Command[] = [encode, explain];
