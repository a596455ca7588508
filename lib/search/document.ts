import type { AnnotationKind } from '../model/annotation.ts';
import type { AnnotationId, CommunityId, MemberId, ResourceId } from '../model/id.ts';
import type { PageRepute } from '../model/repute.ts';

/** Who wrote or brought something; the name is null where it is not known here. */
export interface SearchAuthor {
  id: MemberId | null;
  name: string | null;
}

/** Something that was said about a page, as it is searched. */
export interface SearchNote {
  id: AnnotationId;
  parentId: AnnotationId | null;
  kind: AnnotationKind;
  author: SearchAuthor;
  tags: string[];
  quote: string;
  /** Markdown */
  body: string;
  /** milliseconds since 1970 */
  createdAt: number;
}

/** What is searched: a page that a community knows, with everything that was said about it. */
export interface SearchDocument {
  id: ResourceId;
  communityId: CommunityId;
  url: string;
  urlKey: string;
  title: string;
  /** what the site calls itself */
  site: string | null;
  byline: string | null;
  /** BCP 47 */
  language: string | null;
  author: SearchAuthor;
  tags: string[];
  excerpt: string | null;
  /** Markdown of the page's text; '' where it is not here */
  text: string;
  notes: SearchNote[];
  /** what members said of the page and of what is on it */
  repute: PageRepute;
  /** when the page came into the library, in milliseconds since 1970 */
  createdAt: number;
  /** when the page or anything said about it last changed */
  updatedAt: number;
}
