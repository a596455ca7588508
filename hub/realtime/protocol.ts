import * as v from 'valibot';

/**
 * A message of the Phoenix channels that supabase-js speaks, in their version 2.0.0: an array of the reference of
 * the join it belongs to, its own reference, topic, event and payload.
 */
export interface Message {
  joinRef: string | null;
  ref: string | null;
  topic: string;
  event: string;
  payload: unknown;
}

const short = v.pipe(v.string(), v.maxLength(200));

const frame = v.pipe(
  v.string(),
  v.parseJson(),
  v.strictTuple([v.nullable(short), v.nullable(short), short, short, v.unknown()]),
);

/** Reads what a client sent; null where it is no message. */
export function readMessage(text: string): Message | null {
  const read = v.safeParse(frame, text);
  if (!read.success) return null;
  const [joinRef, ref, topic, event, payload] = read.output;
  return { joinRef, ref, topic, event, payload };
}

export const writeMessage = ({ joinRef, ref, topic, event, payload }: Message): string =>
  JSON.stringify([joinRef, ref, topic, event, payload]);

/** The answer to a message that asks for one. */
export const reply = (
  { joinRef, ref, topic }: Message,
  status: 'ok' | 'error',
  response: object = {},
): Message => ({ joinRef, ref, topic, event: 'phx_reply', payload: { status, response } });

/** That a community has changed, without a word on what. */
export const poke = (topic: string): Message => ({
  joinRef: null,
  ref: null,
  topic,
  event: 'broadcast',
  payload: { type: 'broadcast', event: 'poke', payload: {} },
});

/** That a channel is left: the client joins it again, with a newer token. */
export const closed = (topic: string, joinRef: string | null): Message => ({
  joinRef,
  ref: joinRef,
  topic,
  event: 'phx_close',
  payload: {},
});

const joinPayload = v.object({
  config: v.object({ private: v.literal(true) }),
  access_token: v.string(),
});
const tokenPayload = v.object({ access_token: v.string() });
const topicPattern =
  /^realtime:community:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** The community of a private channel; null for every other topic. */
export const communityOf = (topic: string): string | null => topicPattern.exec(topic)?.[1] ?? null;

/** The token that a client joins a private channel with; null where it asks for another kind of channel. */
export function joinToken(payload: unknown): string | null {
  const read = v.safeParse(joinPayload, payload);
  return read.success ? read.output.access_token : null;
}

/** The token that a client goes on with. */
export function newToken(payload: unknown): string | null {
  const read = v.safeParse(tokenPayload, payload);
  return read.success ? read.output.access_token : null;
}
