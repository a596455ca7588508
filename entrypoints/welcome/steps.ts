import { parseInvite } from '../../lib/model/invite.ts';

/** The permission comes once there is a community whose notes it would show. */
export const steps = ['intro', 'join', 'permission', 'done'] as const;
export type Step = (typeof steps)[number];

/** The invite that brought somebody here (`welcome.html#invite=<encoded link>`), or null. */
export function inviteIn(hash: string): string | null {
  const link = new URLSearchParams(hash.slice(1)).get('invite');
  return link !== null && parseInvite(link) ? link : null;
}

/** The step after or before one, where there is one. */
export const stepBeside = (step: Step, by: 1 | -1): Step | undefined =>
  steps[steps.indexOf(step) + by];
