import type { RealtimeChannel } from '@supabase/supabase-js';
import type { CommunityId } from '../model/id.ts';
import type { Pokes } from '../sync/pokes.ts';
import type { HubClient } from './client.ts';

/** How long a hub that refused, or has no Realtime, is not asked again, in milliseconds. */
const pause = 60_000;

/**
 * Pokes by Supabase's Realtime: broadcasts on the private channel of each community, without content. Where there is
 * none, nothing is heard, and whoever polls goes on polling.
 */
export function createPokes(
  { supabase }: HubClient,
  onPoke: () => void,
  now: () => number = Date.now,
): Pokes {
  const channels = new Map<CommunityId, RealtimeChannel>();
  let refusedAt = Number.NEGATIVE_INFINITY;

  const leave = (communityId: CommunityId): void => {
    const channel = channels.get(communityId);
    channels.delete(communityId);
    if (channel) void supabase.removeChannel(channel);
  };

  const join = (communityId: CommunityId): void => {
    const channel = supabase.channel(`community:${communityId}`, { config: { private: true } });
    channels.set(communityId, channel);
    let joined = false;
    channel.on('broadcast', { event: 'poke' }, onPoke).subscribe((status) => {
      if (channels.get(communityId) !== channel) return;
      const broke = joined && status !== 'SUBSCRIBED';
      joined = status === 'SUBSCRIBED';
      // What changed before, or while the connection was gone, poked nobody.
      if (joined) return onPoke();
      // A connection that breaks is made anew by itself, once.
      if (broke && status !== 'CLOSED') return;
      refusedAt = now();
      leave(communityId);
    });
  };

  return {
    follow(communities) {
      for (const communityId of channels.keys()) {
        if (!communities.includes(communityId)) leave(communityId);
      }
      if (refusedAt + pause > now()) return;
      for (const communityId of communities) if (!channels.has(communityId)) join(communityId);
    },
    stop() {
      for (const communityId of channels.keys()) leave(communityId);
      void supabase.realtime.disconnect();
    },
  };
}
