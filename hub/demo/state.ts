import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const stateSchema = v.object({
  /** every id of the demonstration is made from it, so that a second start finds the first one's rows */
  seed: v.string(),
  /** of all three members */
  password: v.string(),
  /** milliseconds since 1970; the notes are dated back from it */
  startedAt: v.number(),
  /** the hub's address when it last ran */
  origin: v.nullable(v.string()),
  invite: v.nullable(v.object({ token: v.string(), expiresAt: v.number() })),
});

export type DemoState = v.InferOutput<typeof stateSchema>;

const fileIn = (folder: string): string => join(folder, 'demo.json');

/** What the demonstration in `folder` was made from, or what a new one will be. */
export async function loadState(folder: string, now: number): Promise<DemoState> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => null);
  if (text !== null) return v.parse(stateSchema, JSON.parse(text));
  return {
    seed: randomBytes(16).toString('hex'),
    password: randomBytes(9).toString('base64url'),
    startedAt: now,
    origin: null,
    invite: null,
  };
}

/** Keeps the state for its owner alone to read: it holds the members' password. */
export const saveState = (folder: string, state: DemoState): Promise<void> =>
  writeFile(fileIn(folder), `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });

/** A UUID (version 8 of RFC 9562) for something that the demonstration calls by a name. */
export function idOf({ seed }: DemoState, name: string): string {
  const hex = createHash('sha256').update(`${seed}/${name}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The same for something made at a time, by which such ids sort. */
export function timedIdOf(state: DemoState, name: string, milliseconds: number): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}${idOf(state, name).slice(13)}`;
}
