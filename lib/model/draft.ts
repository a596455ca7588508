import type { NoteKind } from './annotation.ts';
import type { AnnotationId, CommunityId } from './id.ts';
import type { TextVersion } from './longText.ts';
import type { Selector } from './selector.ts';

/** Unfinished text. It stays on the device until it is finished or thrown away. */
export interface Draft {
  /** one per place of writing: `note:<uuid>`, `reply:<annotation id>`, `edit:<annotation id>`, `clip:<urlKey>`, `conflict:<operation id>` */
  id: string;
  /** the page it belongs to, or null where the page has no key */
  urlKey: string | null;
  communityId: CommunityId | null;
  kind: NoteKind | 'reply' | 'clip';
  parentId: AnnotationId | null;
  body: string;
  tags: string[];
  selectors: Selector[];
  quote: string;
  /** of a change to an annotation: the text it was begun from; null for all others */
  base: TextVersion | null;
  /** milliseconds since 1970 */
  updatedAt: number;
}
