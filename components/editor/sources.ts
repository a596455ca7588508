import type { ItemOffer } from '../../lib/model/itemLink.ts';
import type { MemberOffer } from '../../lib/model/mention.ts';

/** What a text may name: asked as one types, best first. None where it could not be asked. */
export interface Sources {
  members(typed: string): Promise<readonly MemberOffer[]>;
  items(typed: string): Promise<readonly ItemOffer[]>;
}
