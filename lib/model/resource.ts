import type { Hlc } from './hlc.ts';
import type { CommunityId, MemberId, ResourceId } from './id.ts';
import type { Versioned } from './longText.ts';

/** What every row that travels between devices carries. Times are milliseconds since 1970. */
export interface SyncedRow {
  communityId: CommunityId;
  authorId: MemberId | null;
  /** the hub's count of the row's versions, as last read from there; 0: never read from there */
  rev: number;
  createdAt: number;
  updatedAt: number;
  /** a tombstone keeps its id and loses its content */
  deletedAt: number | null;
  /** this device's clock when the row last changed here, by hand or by sync */
  touched: Hlc;
}

/** A page that a community knows: one per urlKey and community. */
export interface Resource extends SyncedRow {
  id: ResourceId;
  urlKey: string;
  url: string;
  title: string;
  byline: string | null;
  site: string | null;
  /** ISO 8601 date, as far as the page tells it */
  published: string | null;
  /** BCP 47 */
  language: string | null;
  excerpt: string | null;
  tags: string[];
}

/** A resource's text as Markdown, apart from it so that lists stay light. Its id is the resource's. */
export interface Content extends SyncedRow, Versioned {
  id: ResourceId;
  markdown: string;
  words: number;
}
