/** Exit codes of every command; scripts may rely on them. */

export const exit = {
  fine: 0,
  documentErrors: 1,
  usage: 2,
  unreadable: 3,
  notWritable: 4,
  missing: 5,
  ourFault: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];
