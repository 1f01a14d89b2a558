/** Which role may do what, as a table. */
import type { CommandType } from './commands.ts';

export const roles = ['facilitator', 'stage'] as const;
export type Role = (typeof roles)[number];

/** The commands of each role; `all` stands for every one. */
const may: Readonly<Record<Role, 'all' | readonly CommandType[]>> = {
  facilitator: 'all',
  stage: [],
};

export function mayCommand(role: Role, type: CommandType): boolean {
  const allowed = may[role];
  return allowed === 'all' || allowed.includes(type);
}
