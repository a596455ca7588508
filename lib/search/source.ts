import type { Hlc } from '../model/hlc.ts';
import type { CommunityId, MemberId } from '../model/id.ts';
import type { SearchDocument } from './document.ts';

/** What people and communities are called, by which a query names them. */
export interface SearchNames {
  communities: { id: CommunityId; name: string }[];
  people: { id: MemberId; name: string }[];
}

/** Where the index gets its documents from, and learns what changed whoever changed it. */
export interface SearchSource {
  /**
   * Ids of the documents that changed after a clock, latest change first, and the clock to ask from next time.
   * Deleted ones are among them.
   */
  changedSince(clock: Hlc): Promise<{ ids: string[]; clock: Hlc }>;
  /** The documents as they are now. Those that are gone are left out. */
  read(ids: readonly string[]): Promise<SearchDocument[]>;
  /** Ids of everything there is, deleted ones perhaps among them. */
  ids(): Promise<string[]>;
  names(): Promise<SearchNames>;
  /** The languages (BCP 47) that communities chose. */
  languages(): Promise<string[]>;
  /** Those of some documents that the member has opened before. */
  openedAmong(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Ids of everything there is, from A to Z by the titles in the member's language. */
  inOrderOfTitles(): Promise<string[]>;
}
