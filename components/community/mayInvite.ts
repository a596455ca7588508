import type { CommunityView } from '../../lib/store/community.ts';

/** Facilitators and mentors bring people in. */
export const mayInvite = ({ role }: CommunityView): boolean =>
  role === 'facilitator' || role === 'mentor';
