import type { Annotation } from '../../lib/model/annotation.ts';
import type { ExtractedClip } from '../../lib/model/clip.ts';
import { type Community, emptyCharter } from '../../lib/model/community.ts';
import { hlcZero } from '../../lib/model/hlc.ts';
import {
  type AnnotationId,
  type CommunityId,
  type MemberId,
  newId,
  type OperationId,
  type ReactionId,
  type ResourceId,
} from '../../lib/model/id.ts';
import type { Membership } from '../../lib/model/membership.ts';
import type { OutboxEntry } from '../../lib/model/operation.ts';
import type { Reaction } from '../../lib/model/reaction.ts';
import type { Content, Resource, SyncedRow } from '../../lib/model/resource.ts';

/** Rows as they stand in the store, whole and valid; each test says what matters to it. */
const synced = (): SyncedRow => ({
  communityId: newId<CommunityId>(),
  authorId: newId<MemberId>(),
  rev: 0,
  createdAt: 1_700_000_000_000,
  updatedAt: 1_700_000_000_000,
  deletedAt: null,
  touched: hlcZero,
});

export const aResource = (over: Partial<Resource> = {}): Resource => ({
  ...synced(),
  id: newId<ResourceId>(),
  urlKey: 'example.org/bread',
  url: 'https://example.org/bread',
  title: 'Bread from scratch',
  byline: null,
  site: 'example.org',
  published: null,
  language: 'en',
  excerpt: null,
  tags: [],
  ...over,
});

export const aContent = (over: Partial<Content> = {}): Content => ({
  ...synced(),
  id: newId<ResourceId>(),
  markdown: '# Bread\n\nFlour, water, salt, time.',
  words: 5,
  textClock: null,
  ...over,
});

export const anAnnotation = (over: Partial<Annotation> = {}): Annotation => ({
  ...synced(),
  id: newId<AnnotationId>(),
  resourceId: newId<ResourceId>(),
  parentId: null,
  kind: 'tip',
  body: 'Weigh the water too.',
  textClock: null,
  selectors: [],
  quote: '',
  tags: [],
  ...over,
});

export const aReaction = (over: Partial<Reaction> = {}): Reaction => ({
  ...synced(),
  id: newId<ReactionId>(),
  resourceId: newId<ResourceId>(),
  annotationId: null,
  kind: 'worked',
  evidence: '',
  ...over,
});

export const aCommunity = (over: Partial<Community> = {}): Community => ({
  id: newId<CommunityId>(),
  name: 'Bakers',
  kind: 'shared',
  charter: emptyCharter,
  createdAt: 1_700_000_000_000,
  leftAt: null,
  deletedAt: null,
  touched: hlcZero,
  ...over,
});

export const aMembership = (over: Partial<Membership> = {}): Membership => ({
  communityId: newId<CommunityId>(),
  memberId: newId<MemberId>(),
  role: 'member',
  name: 'Ada',
  topics: [],
  bio: '',
  openToMentor: false,
  joinedAt: 1_700_000_000_000,
  leftAt: null,
  touched: hlcZero,
  ...over,
});

export const anOutboxEntry = (over: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id: newId<OperationId>(),
  communityId: newId<CommunityId>(),
  table: 'annotations',
  rowId: newId<AnnotationId>(),
  hlc: hlcZero,
  change: { type: 'set', fields: { body: 'Weigh the water too.' } },
  base: null,
  memberId: newId<MemberId>(),
  state: 'waiting',
  rejection: null,
  ...over,
});

export const anExtractedClip = (over: Partial<ExtractedClip> = {}): ExtractedClip => ({
  url: 'https://example.org/bread',
  canonical: null,
  doi: null,
  title: 'Bread from scratch',
  byline: 'A. Baker',
  site: 'example.org',
  published: '2026-01-02',
  language: 'en',
  excerpt: 'Flour, water, salt, time.',
  markdown: '# Bread\n\nFlour, water, salt, time.',
  image: null,
  words: 5,
  ...over,
});
