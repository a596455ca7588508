import * as v from 'valibot';
import { sorts } from '../browse.ts';
import { filterKeys } from '../language/parsed.ts';

/** What contexts of the extension ask of the one that keeps the index warm, over a channel that pages cannot hear. */
export const channelName = 'commonplace-search';

const id = v.string();

const questions = [
  v.object({
    type: v.literal('search'),
    id,
    text: v.string(),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  }),
  v.object({ type: v.literal('browse'), id, text: v.string(), sort: v.picklist(sorts) }),
  v.object({
    type: v.literal('related'),
    id,
    text: v.string(),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
    urlKey: v.string(),
    language: v.string(),
  }),
  v.object({ type: v.literal('complete'), id, key: v.picklist(filterKeys), typed: v.string() }),
] as const;

export const requestSchema = v.variant('type', [
  ...questions,
  /** nobody waits for the answer any more */
  v.object({ type: v.literal('stop'), id }),
  /** what was known of the store does not hold any more: it is read anew */
  v.object({ type: v.literal('forget') }),
]);
export type Request = v.InferOutput<typeof requestSchema>;
export type Question = v.InferOutput<(typeof questions)[number]>;

/** Answers name the request they are to. */
export type Answer =
  /** the host is there, and looks */
  | { type: 'heard'; id: string }
  /** an answer, which takes the place of the one before */
  | { type: 'answer'; id: string; value: unknown }
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
