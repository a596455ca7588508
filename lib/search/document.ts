import type { AnnotationKind } from '../model/annotation.ts';
import type { AnnotationId, CommunityId, ResourceId } from '../model/id.ts';

/** What is searched: a page that a community knows, or an annotation with the page it is on. */
export interface SearchDocument {
  id: ResourceId | AnnotationId;
  type: 'resource' | 'annotation';
  communityId: CommunityId;
  url: string;
  urlKey: string;
  title: string;
  site: string | null;
  byline: string | null;
  kind: AnnotationKind | null;
  /** name of who wrote the annotation or brought the page; null where it is not known */
  author: string | null;
  tags: string[];
  quote: string;
  excerpt: string | null;
  /** Markdown: an annotation's body, a resource's content */
  body: string;
  updatedAt: number;
}
