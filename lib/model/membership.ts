import type { Hlc } from './hlc.ts';
import type { CommunityId, MemberId } from './id.ts';

export const roles = ['facilitator', 'mentor', 'member', 'reader'] as const;
export type Role = (typeof roles)[number];

/** A member in one community, with the profile that its other members see. */
export interface Membership {
  communityId: CommunityId;
  memberId: MemberId;
  role: Role;
  name: string;
  topics: string[];
  bio: string;
  openToMentor: boolean;
  /** milliseconds since 1970 */
  joinedAt: number;
  leftAt: number | null;
  touched: Hlc;
}

/** Readers look and search; everyone else also writes. */
export const mayWrite = (role: Role): boolean => role !== 'reader';
