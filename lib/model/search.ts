import type { Annotation, AnnotationKind } from './annotation.ts';
import type { AnnotationId, CommunityId, ResourceId } from './id.ts';
import type { PageRepute } from './repute.ts';
import type { Resource } from './resource.ts';

/** Something said about a page that was found, with where the words matched. */
export interface NoteHit {
  id: AnnotationId;
  kind: AnnotationKind;
  author: string | null;
  /** of what it says, or of the words it is pinned to; as plain text */
  passage: string;
  /** the words of the passage that matched, as they are written there, longest first */
  matched: string[];
}

/** One page of a search's answer, with where the words matched so that they can be marked. */
export interface SearchHit {
  id: ResourceId;
  communityId: CommunityId;
  url: string;
  urlKey: string;
  title: string;
  site: string | null;
  /** name of who brought the page; null where it is not known */
  author: string | null;
  tags: string[];
  /** of its text, as plain text; '' where only its title or what was said about it matched */
  passage: string;
  /** the words of title and passage that matched, as they are written there, longest first */
  matched: string[];
  /** the best of what was said about it */
  notes: NoteHit[];
  /** what members said of the page and of what is on it; none where the hub was asked, which does not tell */
  repute: PageRepute;
  /** milliseconds since 1970 */
  updatedAt: number;
  /** comparable within one answer only */
  score: number;
  /** whether this device holds it, or the hub was asked */
  from: 'device' | 'hub';
}

/** A page that the hub found, with the best of what was said about it. */
export interface HubPage {
  /** comparable within one answer only */
  score: number;
  resource: Omit<Resource, 'touched'>;
  annotation: Omit<Annotation, 'touched' | 'textClock'> | null;
  /** of its text, around the first word; null where the text has none of them */
  passage: string | null;
}
