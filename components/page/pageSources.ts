import type { CommunityId } from '../../lib/model/id.ts';
import type { Sources } from '../editor/sources.ts';
import type { Ask } from './ask.ts';

/** What a text may name that goes to a community, as the background tells it; nothing where it does not. */
export const pageSources = (ask: Ask, communityId: CommunityId | undefined): Sources => ({
  async members(typed) {
    const answer = communityId && (await ask('offer.members', { communityId, typed }));
    return answer?.ok ? answer.value : [];
  },
  async items(typed) {
    const answer = communityId && (await ask('offer.items', { communityId, typed }));
    return answer?.ok ? answer.value : [];
  },
});
