import { wellFormed } from './text.ts';

/** A tag as it is kept: composed (NFC), trimmed, with single spaces, in the case it was written. */
export const normaliseTag = (tag: string): string =>
  wellFormed(tag).normalize('NFC').trim().replace(/\s+/gu, ' ');

/** Tags are the same whatever their case. */
export const tagKey = (tag: string): string => tag.toLowerCase();

/** Each tag once, as first written; empty ones are dropped. */
export function distinctTags(tags: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const tag of tags) if (tag && !byKey.has(tagKey(tag))) byKey.set(tagKey(tag), tag);
  return [...byKey.values()];
}
