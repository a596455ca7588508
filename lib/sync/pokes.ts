import type { CommunityId } from '../model/id.ts';

/** Hears from the hub that a community has changed. A lost poke costs a delay, never a row. */
export interface Pokes {
  /** listens to these communities from now on, and to no others; again where that failed a while ago */
  follow(communities: readonly CommunityId[]): void;
  /** listens to none, and lets the connection go */
  stop(): void;
}
