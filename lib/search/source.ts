import type { Hlc } from '../model/hlc.ts';
import type { SearchDocument } from './document.ts';

/** Where the index gets its documents from, and learns what changed whoever changed it. */
export interface SearchSource {
  /**
   * Ids of the documents that changed after a clock, latest change first, and the clock to ask from next time.
   * Deleted ones are among them.
   */
  changedSince(clock: Hlc): Promise<{ ids: string[]; clock: Hlc }>;
  /** The documents as they are now. Those that are gone are left out. */
  read(ids: readonly string[]): Promise<SearchDocument[]>;
}
