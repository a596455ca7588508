import { Dexie, type Table } from 'dexie';
import type { Annotation } from '../model/annotation.ts';
import type { Community } from '../model/community.ts';
import type { Draft } from '../model/draft.ts';
import type { Membership } from '../model/membership.ts';
import type { OutboxEntry } from '../model/operation.ts';
import type { Reaction } from '../model/reaction.ts';
import type { Content, Resource } from '../model/resource.ts';
import type {
  Cursor,
  KeptSegment,
  KnownDocument,
  Picture,
  Reading,
  Repair,
  SegmentBytes,
  Setting,
  View,
} from './local.ts';

/** The device's own store: the truth that surfaces read, and the queue of what the hub does not know yet. */
export class Database extends Dexie {
  declare communities: Table<Community, string>;
  declare memberships: Table<Membership, [string, string]>;
  declare resources: Table<Resource, string>;
  declare contents: Table<Content, string>;
  declare annotations: Table<Annotation, string>;
  declare reactions: Table<Reaction, string>;
  declare drafts: Table<Draft, string>;
  declare outbox: Table<OutboxEntry, number>;
  declare cursors: Table<Cursor, string>;
  declare settings: Table<Setting, string>;
  declare repairs: Table<Repair, string>;
  declare pictures: Table<Picture, string>;
  declare views: Table<View, string>;
  declare documents: Table<KnownDocument, string>;
  declare readings: Table<Reading, string>;
  declare segments: Table<KeptSegment, string>;
  declare segmentBytes: Table<SegmentBytes, string>;

  /**
   * @param now the wall clock, in milliseconds since 1970
   */
  constructor(
    name = 'commonplace',
    readonly now: () => number = Date.now,
  ) {
    // An edit that was acknowledged must survive a crash of the machine, not only of the browser.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      communities: 'id, touched',
      memberships: '[communityId+memberId], communityId, memberId, touched',
      resources: 'id, urlKey, &[communityId+urlKey+id], communityId, touched, *tags',
      contents: 'id, communityId, touched',
      annotations: 'id, resourceId, parentId, communityId, touched, *tags',
      drafts: 'id, urlKey, updatedAt',
      outbox: '++n, &id, state, [communityId+state], rowId',
      cursors: 'communityId',
      settings: 'key',
    });
    this.version(2).stores({
      repairs: 'annotationId, at',
      pictures: 'id, resourceId',
      documents: 'fingerprint, *urlKeys',
    });
    this.version(3).stores({ views: 'id, at' });
    this.version(4).upgrade(async (transaction) => {
      const { now } = this;
      await transaction
        .table('cursors')
        .toCollection()
        .modify((cursor) => {
          Object.assign(cursor, { before: null, checkedAt: now(), mendedAt: null });
        });
      for (const name of ['resources', 'contents', 'annotations']) {
        await transaction.table(name).toCollection().modify({ rev: 0 });
      }
      // The hub's versions of the rows are read anew.
      await transaction.table('cursors').toCollection().modify({ since: 0 });
    });
    this.version(5).stores({
      segments: 'id',
      segmentBytes: 'id',
      readings: 'resourceId',
      contents: 'id, communityId, touched, words',
      resources: 'id, urlKey, &[communityId+urlKey+id], communityId, touched, *tags, title',
    });
    this.version(6)
      .stores({ reactions: 'id, resourceId, communityId, touched' })
      .upgrade(async (transaction) => {
        await transaction
          .table('communities')
          .toCollection()
          .modify(({ charter }: Community) => {
            charter.languages = [];
          });
        // What was left out as unknown is read now.
        await transaction.table('cursors').toCollection().modify({ since: 0 });
      });
  }
}
