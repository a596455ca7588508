import * as v from 'valibot';
import type { Hits } from '../index.ts';

/** What contexts of the extension ask of the one that keeps the index warm, over a channel that pages cannot hear. */
export const channelName = 'commonplace-search';

export const requestSchema = v.variant('type', [
  v.object({
    type: v.literal('search'),
    id: v.string(),
    text: v.string(),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  }),
  /** nobody waits for the answer any more */
  v.object({ type: v.literal('stop'), id: v.string() }),
  /** what was known of the store does not hold any more: it is read anew */
  v.object({ type: v.literal('forget') }),
]);
export type Request = v.InferOutput<typeof requestSchema>;

/** Answers name the request they are to. */
export type Answer =
  /** the host is there, and looks */
  | { type: 'heard'; id: string }
  | { type: 'hits'; id: string; hits: Hits }
  | { type: 'done'; id: string }
  | { type: 'failed'; id: string; message: string }
  /** the host has come up */
  | { type: 'here' };

/** The part of a `BroadcastChannel` that is used: what is posted is heard by all others. */
export interface Channel {
  post(message: Request | Answer): void;
  listen(hear: (message: unknown) => void): void;
}

export function openChannel(): Channel {
  const channel = new BroadcastChannel(channelName);
  return {
    post: (message) => channel.postMessage(message),
    listen: (hear) => channel.addEventListener('message', ({ data }) => hear(data)),
  };
}
