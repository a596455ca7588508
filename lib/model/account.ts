import type { MemberId } from './id.ts';

/** Who is signed in at the hub. */
export interface Account {
  memberId: MemberId;
  email: string;
  name: string;
}
