import { uuidv7 } from 'uuidv7';
import * as v from 'valibot';

declare const noun: unique symbol;

/** A UUID that names one kind of thing; the brand keeps a resource's id out of an annotation's place. */
export type Id<Noun extends string> = string & { readonly [noun]: Noun };

export type CommunityId = Id<'community'>;
export type MemberId = Id<'member'>;
export type ResourceId = Id<'resource'>;
export type AnnotationId = Id<'annotation'>;
export type ReactionId = Id<'reaction'>;
export type PictureId = Id<'picture'>;
export type ViewId = Id<'view'>;
export type OperationId = Id<'operation'>;
export type SegmentId = Id<'segment'>;

/** A new UUIDv7 (RFC 9562), made on the device: ids sort by the time they were made. */
export const newId = <T extends Id<string>>(): T => uuidv7() as T;

/** Boundary schema of an id: any UUID in lower case. */
export const idSchema = <T extends Id<string>>() =>
  v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'not a UUID'),
    v.transform((text) => text as T),
  );
