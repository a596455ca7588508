import type { Account } from '../model/account.ts';
import type { Hlc } from '../model/hlc.ts';
import type {
  AnnotationId,
  CommunityId,
  MemberId,
  PictureId,
  ResourceId,
  SegmentId,
  ViewId,
} from '../model/id.ts';
import type { Connection } from '../model/invite.ts';
import type { SearchEngine } from '../model/searchEngine.ts';
import type { Selector } from '../model/selector.ts';

/** How far this device has read a community. */
export interface Cursor {
  communityId: CommunityId;
  epoch: string;
  /** sequence number up to which it was read, but for what is still to come below `before`; 0: not begun */
  since: number;
  /** while it is read from the start, newest first: rows numbered below this are still to come */
  before: number | null;
  /** milliseconds since 1970 */
  syncedAt: number;
  /**
   * set while the community is read from its start: rows last touched before this clock, and with
   * nothing waiting, were not in that reading and are dropped at its end
   */
  sweepBelow: Hlc | null;
  /** when it was last compared with the hub's copy, in milliseconds since 1970 */
  checkedAt: number;
  /** when it last turned out to differ, and was read again; null: never */
  mendedAt: number | null;
}

/** Where this device found a note's words after the page had changed, beside what the note itself says. */
export interface Repair {
  annotationId: AnnotationId;
  selectors: Selector[];
  /** milliseconds since 1970 */
  at: number;
}

/** A picture of a page that the member cut out. It stays on the device. */
export interface Picture {
  id: PictureId;
  resourceId: ResourceId;
  /** WebP */
  bytes: Uint8Array;
  /** CSS pixels */
  width: number;
  height: number;
  /** milliseconds since 1970 */
  createdAt: number;
}

/** What a tab showed when the member asked for a picture of it, kept until the picture is cut out. */
export interface View {
  id: ViewId;
  urlKey: string;
  url: string;
  title: string;
  png: Uint8Array;
  /** how wide it was shown, in CSS pixels; null where the browser does not tell */
  width: number | null;
  /** milliseconds since 1970 */
  at: number;
}

/** A document that is the same file wherever it is found, and where this device found it. */
export interface KnownDocument {
  fingerprint: string;
  /** keys of the addresses it was opened at */
  urlKeys: string[];
}

/** That this device's member opened a page, how often, and when last. It stays on the device. */
export interface Reading {
  resourceId: ResourceId;
  times: number;
  /** milliseconds since 1970 */
  at: number;
}

/** A slice of the search's index. Its bytes are apart, so that what has gone from it is noted without them. */
export interface KeptSegment {
  id: SegmentId;
  /** the latest change of a page in it, in minutes since 1970: those with the newest are read first */
  newest: number;
  /** how many of its pages the member had opened when it was made: those with many are read sooner */
  opened: number;
  /** of its bytes: how many, and what they sum up to, to know damage by */
  size: number;
  checksum: number;
  /** places of the pages that have gone from it since it was made */
  gone: Uint32Array;
}

export interface SegmentBytes {
  id: SegmentId;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What a round of sync is at. */
export type SyncStep =
  /** looks after the session */
  | { phase: 'refreshing' }
  /** asks where every community stands */
  | { phase: 'heads' }
  | { phase: 'pushing'; communityId: CommunityId }
  /** `read`: how much of a first reading is done, 0 to 1; null in any later one */
  | { phase: 'pulling'; communityId: CommunityId; read: number | null };

/** What is remembered from round to round. */
export interface SyncHistory {
  /** rounds that failed in a row */
  failures: number;
  /** when a round last went through, in milliseconds since 1970 */
  syncedAt: number | null;
}

/** A round under way since then, in milliseconds since 1970. */
export type SyncRunning = SyncStep & SyncHistory & { since: number };

/** A round is put off until then, in milliseconds since 1970. */
interface PutOff extends SyncHistory {
  retryAt: number;
}

/** The connection loop's state, persisted: the worker may be stopped between any two awaits. */
export type SyncState =
  | { phase: 'signedOut' }
  | { phase: 'idle'; syncedAt: number | null }
  | SyncRunning
  | ({ phase: 'backoff'; reason: SyncTrouble } & PutOff)
  | { phase: 'needsSignIn'; syncedAt: number | null }
  /** this extension, or the hub, is too old for the other; what is written waits */
  | ({ phase: 'upgradeRequired'; outdated: 'extension' | 'hub' } & PutOff)
  /** the disk is full: nothing more is fetched; what is written here is kept as long as it fits, and sent */
  | ({ phase: 'storageFull' } & PutOff);

/** Why the last round did not go through. */
export type SyncTrouble =
  | 'offline'
  | 'unavailable'
  | 'rateLimited'
  | 'notAHub'
  | 'refused'
  /** a fault of this extension, which its console tells more of */
  | 'broken';

/** A search that the member keeps, and how its list is sorted. */
export interface SavedSearch {
  text: string;
  sort: 'best' | 'newest' | 'oldest' | 'discussed' | 'title';
}

/** A page that is deleted then, in milliseconds since 1970, unless that is taken back. */
export interface AwaitedDeletion {
  id: ResourceId;
  due: number;
}

/** Everything the device remembers that is not a row of a community. */
export interface Settings {
  /** 8 hex digits that name this device in its clocks */
  device: string;
  clock: Hlc;
  /** author of what is written before and outside any account */
  localMember: MemberId;
  connection: Connection;
  account: Account;
  /** whose the shared communities on this device are; stays after signing out, as author of what is written then */
  sharedMember: MemberId;
  /** the latest clock known to be on the hub: operations found too far ahead are stamped after it */
  hubClock: Hlc;
  sync: SyncState;
  /** community that new clips and notes go to unless the member says otherwise */
  lastCommunity: CommunityId;
  /** sites (registrable domains) on which nothing is looked up or shown */
  pausedSites: string[];
  /** also keep pages of this computer and its local network */
  privateAddresses: boolean;
  /** PDFs open in our own viewer instead of the browser's, wherever pages may be read */
  documentsInViewer: boolean;
  /** highlights and the selection bar are shown in pages */
  inPage: boolean;
  /** how large the words of a kept copy are, 1 as they are made */
  readerSize: number;
  /** web search engines beside whose results the library's hits are shown */
  searchEngines: SearchEngine[];
  /** in the order they were kept */
  savedSearches: SavedSearch[];
  awaitedDeletions: AwaitedDeletion[];
  /** most bytes of text that are kept of communities on a hub; null for all there is */
  textBudget: number | null;
  /** communities of which texts were left to the hub */
  textsAway: CommunityId[];
  /** up to which of this device's changes the kept segments hold everything */
  searchClock: Hlc;
  /** the session that supabase-js keeps, by its storage key */
  session: Record<string, string>;
}

export interface Setting<Key extends keyof Settings = keyof Settings> {
  key: Key;
  value: Settings[Key];
}
