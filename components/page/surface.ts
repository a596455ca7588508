import type { Signal } from '@preact/signals';
import type { NoteKind } from '../../lib/model/annotation.ts';
import type { AnnotationId, CommunityId } from '../../lib/model/id.ts';
import type { Selector } from '../../lib/model/selector.ts';

/** A note on its way: what it is about, and what has been written so far. */
export interface Composition {
  draftId: string;
  /** the words it is about; null for the whole page, or where the words of a draft are gone */
  range: Range | null;
  selectors: Selector[];
  quote: string;
  /** the selection was longer than a quote may be */
  wasCut: boolean;
  kind: NoteKind;
  body: string;
  tags: string[];
  /** null: where notes went last */
  communityId: CommunityId | null;
}

/** One of our surfaces at a time stands in the page. */
export type Surface =
  | { state: 'none' }
  | { state: 'bar'; range: Range; takesFocus: boolean }
  | { state: 'composer'; composition: Signal<Composition> }
  | { state: 'card'; ids: AnnotationId[] };
