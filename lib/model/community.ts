import type { Hlc } from './hlc.ts';
import type { CommunityId } from './id.ts';

/** What the community is about, in its own words. */
export interface Charter {
  purpose: string;
  topics: string[];
  guidelines: string;
  /** what its pages are written in (BCP 47), in which other forms of a word are found; none: what they are by themselves */
  languages: string[];
}

export const emptyCharter: Charter = { purpose: '', topics: [], guidelines: '', languages: [] };

/** `personal` is a member's own shelf and stays on the device; `shared` lives on a hub. */
export type CommunityKind = 'personal' | 'shared';

export interface Community {
  id: CommunityId;
  name: string;
  kind: CommunityKind;
  charter: Charter;
  /** milliseconds since 1970 */
  createdAt: number;
  /** when this device's member left or was removed, else null */
  leftAt: number | null;
  deletedAt: number | null;
  /** this device's clock when the row last changed here */
  touched: Hlc;
}
