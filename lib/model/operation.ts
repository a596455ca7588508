import type { Annotation } from './annotation.ts';
import type { Hlc } from './hlc.ts';
import type {
  AnnotationId,
  CommunityId,
  MemberId,
  OperationId,
  ReactionId,
  ResourceId,
} from './id.ts';
import type { TextVersion } from './longText.ts';
import type { Reaction } from './reaction.ts';
import type { Content, Resource } from './resource.ts';

/** The tables that members write through sync, with the fields an operation may set. */
export const syncedFields = {
  resources: [
    'urlKey',
    'url',
    'title',
    'byline',
    'site',
    'published',
    'language',
    'excerpt',
    'tags',
  ],
  contents: ['markdown', 'words'],
  annotations: ['resourceId', 'parentId', 'kind', 'body', 'selectors', 'quote', 'tags'],
  reactions: ['resourceId', 'annotationId', 'kind', 'evidence'],
} as const;

/** The rows of those tables. */
export interface RowOf {
  resources: Resource;
  contents: Content;
  annotations: Annotation;
  reactions: Reaction;
}

export type SyncedTable = keyof typeof syncedFields;
export const syncedTables = Object.keys(syncedFields) as SyncedTable[];

/** A change on its way: fields set, or a delete. Fields merge last-writer-wins by the clock. */
export interface Operation {
  id: OperationId;
  communityId: CommunityId;
  table: SyncedTable;
  rowId: ResourceId | AnnotationId | ReactionId;
  hlc: Hlc;
  change: { type: 'set'; fields: Record<string, unknown> } | { type: 'delete' };
  /** where a long text is changed: what it was before. Its clock travels, its words stay on the device. */
  base: TextVersion | null;
}

/** Why the hub did not take an operation; it is kept and shown. */
export interface Rejection {
  code: string;
  message: string;
}

/** An operation in the outbox. `n` is its place in the queue. */
export interface OutboxEntry extends Operation {
  n?: number;
  /** who made the change: it is sent in no other name */
  memberId: MemberId;
  state: 'waiting' | 'rejected';
  rejection: Rejection | null;
}
