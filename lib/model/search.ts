import type { AnnotationKind } from './annotation.ts';
import type { CommunityId } from './id.ts';

/** One hit of a search, with where the words matched so that they can be marked. */
export interface SearchHit {
  type: 'resource' | 'annotation';
  id: string;
  communityId: CommunityId;
  /** the page it is on */
  url: string;
  urlKey: string;
  title: string;
  site: string | null;
  /** null for a resource */
  kind: AnnotationKind | null;
  /** the passage around the best match, as plain text; of the quote or body for an annotation */
  passage: string;
  author: string | null;
  tags: string[];
  updatedAt: number;
  /** comparable within one answer only */
  score: number;
  /** the words of title and passage that matched, as they are written there, longest first */
  matched: string[];
}
