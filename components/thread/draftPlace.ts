import type { Annotation } from '../../lib/model/annotation.ts';
import type { Draft } from '../../lib/model/draft.ts';
import type { OperationId } from '../../lib/model/id.ts';
import { conflictDraft } from '../../lib/store/conflict.ts';

/** Where a draft belongs; its text comes as it is typed. */
export type DraftPlace = Omit<Draft, 'body' | 'updatedAt' | 'base'>;

/** The place of an answer to an annotation. The store ends the draft of this id when it is sent. */
export const replyPlace = (parent: Annotation, urlKey: string): DraftPlace => ({
  id: `reply:${parent.id}`,
  urlKey,
  communityId: parent.communityId,
  kind: 'reply',
  parentId: parent.id,
  tags: [],
  selectors: [],
  quote: '',
});

/** The place of a change to an annotation. */
export const editPlace = (annotation: Annotation, urlKey: string): DraftPlace => ({
  id: `edit:${annotation.id}`,
  urlKey,
  communityId: annotation.communityId,
  kind: annotation.kind,
  parentId: annotation.parentId,
  tags: annotation.tags,
  selectors: [],
  quote: '',
});

/** The place where one text is made of two that collided. */
export const conflictPlace = (id: OperationId): DraftPlace => ({
  id: conflictDraft(id),
  urlKey: null,
  communityId: null,
  kind: 'note',
  parentId: null,
  tags: [],
  selectors: [],
  quote: '',
});
