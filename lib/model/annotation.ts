import type { AnnotationId, ResourceId } from './id.ts';
import type { Versioned } from './longText.ts';
import type { SyncedRow } from './resource.ts';
import type { Selector } from './selector.ts';

/** The kinds a member chooses from; `reply` is what an answer in a thread is. */
export const noteKinds = [
  'highlight',
  'note',
  'tip',
  'question',
  'story',
  'practice',
  'pitfall',
] as const;
export const annotationKinds = [...noteKinds, 'reply'] as const;
export type NoteKind = (typeof noteKinds)[number];
export type AnnotationKind = (typeof annotationKinds)[number];

/** Something a member says about a page, about words of it, or in answer to another annotation. */
export interface Annotation extends SyncedRow, Versioned {
  id: AnnotationId;
  resourceId: ResourceId;
  /** the annotation that this one answers */
  parentId: AnnotationId | null;
  kind: AnnotationKind;
  /** Markdown */
  body: string;
  /** empty: the annotation is about the whole page */
  selectors: Selector[];
  /** the words it is pinned to, as they were */
  quote: string;
  tags: string[];
}
