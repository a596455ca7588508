import * as v from 'valibot';
import { annotationKinds } from '../model/annotation.ts';
import {
  type AnnotationId,
  type CommunityId,
  idSchema,
  type MemberId,
  type ReactionId,
  type ResourceId,
} from '../model/id.ts';
import { roles } from '../model/membership.ts';
import { reactionKinds } from '../model/reaction.ts';
import { selectorsSchema } from '../model/selector.ts';
import type { PulledRow } from '../sync/remote.ts';
import { hlcSchema } from './hlcSchema.ts';

/** Milliseconds since 1970, of a `timestamptz`. */
const time = v.pipe(
  v.string(),
  v.transform((text) => Date.parse(text)),
  v.number('not a time'),
  v.finite(),
);
/** A tombstone's content is null on the hub and empty here. */
const text = v.nullish(v.string(), '');
const optionalText = v.nullish(v.string(), null);
const texts = v.nullish(v.array(v.string()), []);
const optionalTime = v.nullish(time, null);
const seq = v.pipe(v.number(), v.integer());

const stamps = v.pipe(
  v.record(v.string(), hlcSchema),
  v.transform((byColumn) =>
    Object.fromEntries(
      Object.entries(byColumn).map(([column, clock]) => [
        column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
        clock,
      ]),
    ),
  ),
);

const synced = {
  seq,
  author_id: v.nullable(idSchema<MemberId>()),
  rev: seq,
  stamps,
  created_at: time,
  updated_at: time,
  deleted_at: optionalTime,
};

const syncedRow = (
  communityId: CommunityId,
  row: v.InferOutput<v.ObjectSchema<typeof synced, undefined>>,
) => ({
  communityId,
  authorId: row.author_id,
  rev: row.rev,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  deletedAt: row.deleted_at,
});

type Reader = (row: unknown, communityId: CommunityId) => PulledRow;

const reader =
  <Schema extends v.GenericSchema>(
    schema: Schema,
    map: (row: v.InferOutput<Schema>, communityId: CommunityId) => PulledRow,
  ): Reader =>
  (row, communityId) =>
    map(v.parse(schema, row), communityId);

const communities = reader(
  v.object({
    seq,
    name: text,
    purpose: text,
    topics: texts,
    guidelines: text,
    languages: texts,
    created_at: time,
    deleted_at: optionalTime,
  }),
  (row, id) => ({
    table: 'communities',
    seq: row.seq,
    row: {
      id,
      name: row.name,
      kind: 'shared',
      charter: {
        purpose: row.purpose,
        topics: row.topics,
        guidelines: row.guidelines,
        languages: row.languages,
      },
      createdAt: row.created_at,
      deletedAt: row.deleted_at,
    },
  }),
);

const memberships = reader(
  v.object({
    seq,
    user_id: idSchema<MemberId>(),
    role: v.fallback(v.picklist(roles), 'reader'),
    name: text,
    topics: texts,
    bio: text,
    open_to_mentor: v.nullish(v.boolean(), false),
    joined_at: time,
    left_at: optionalTime,
  }),
  (row, communityId) => ({
    table: 'memberships',
    seq: row.seq,
    row: {
      communityId,
      memberId: row.user_id,
      role: row.role,
      name: row.name,
      topics: row.topics,
      bio: row.bio,
      openToMentor: row.open_to_mentor,
      joinedAt: row.joined_at,
      leftAt: row.left_at,
    },
  }),
);

const resources = reader(
  v.object({
    ...synced,
    id: idSchema<ResourceId>(),
    url_key: text,
    url: text,
    title: text,
    byline: optionalText,
    site: optionalText,
    published: optionalText,
    language: optionalText,
    excerpt: optionalText,
    tags: texts,
  }),
  (row, communityId) => ({
    table: 'resources',
    seq: row.seq,
    stamps: row.stamps,
    row: {
      ...syncedRow(communityId, row),
      id: row.id,
      urlKey: row.url_key,
      url: row.url,
      title: row.title,
      byline: row.byline,
      site: row.site,
      published: row.published,
      language: row.language,
      excerpt: row.excerpt,
      tags: row.tags,
    },
  }),
);

const contents = reader(
  v.object({
    ...synced,
    id: idSchema<ResourceId>(),
    markdown: text,
    words: v.nullish(v.number(), 0),
  }),
  (row, communityId) => ({
    table: 'contents',
    seq: row.seq,
    stamps: row.stamps,
    row: {
      ...syncedRow(communityId, row),
      id: row.id,
      markdown: row.markdown,
      words: row.words,
    },
  }),
);

const annotations = reader(
  v.object({
    ...synced,
    id: idSchema<AnnotationId>(),
    resource_id: idSchema<ResourceId>(),
    parent_id: v.nullish(idSchema<AnnotationId>(), null),
    // A newer hub may know kinds and selectors that this device does not: they are shown plainly.
    kind: v.fallback(v.picklist(annotationKinds), 'note'),
    body: text,
    selectors: v.fallback(selectorsSchema, []),
    quote: text,
    tags: texts,
  }),
  (row, communityId) => ({
    table: 'annotations',
    seq: row.seq,
    stamps: row.stamps,
    row: {
      ...syncedRow(communityId, row),
      id: row.id,
      resourceId: row.resource_id,
      parentId: row.parent_id,
      kind: row.kind,
      body: row.body,
      selectors: row.selectors,
      quote: row.quote,
      tags: row.tags,
    },
  }),
);

const reactions = reader(
  v.object({
    ...synced,
    id: idSchema<ReactionId>(),
    resource_id: idSchema<ResourceId>(),
    annotation_id: v.nullish(idSchema<AnnotationId>(), null),
    kind: v.fallback(v.union([v.picklist(reactionKinds), v.literal('other')]), 'other'),
    evidence: text,
  }),
  (row, communityId) => ({
    table: 'reactions',
    seq: row.seq,
    stamps: row.stamps,
    row: {
      ...syncedRow(communityId, row),
      id: row.id,
      resourceId: row.resource_id,
      annotationId: row.annotation_id,
      kind: row.kind,
      evidence: row.evidence,
    },
  }),
);

const readers = { communities, memberships, resources, contents, annotations, reactions };

const tagged = v.object({ t: v.string() });

/**
 * Rows as a pull gives them, in the model's terms. Rows of tables that this version does not know
 * are left out.
 * @throws v.ValiError where a row has not the form of its table
 */
export const readRows = (rows: readonly unknown[], communityId: CommunityId): PulledRow[] =>
  rows.flatMap((row) => {
    const { t } = v.parse(tagged, row);
    return Object.hasOwn(readers, t) ? [readers[t as keyof typeof readers](row, communityId)] : [];
  });
