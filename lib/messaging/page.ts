import * as v from 'valibot';
import { type Annotation, annotationKinds, noteKinds } from '../model/annotation.ts';
import type { BesideAnswer } from '../model/beside.ts';
import type { Cut } from '../model/cut.ts';
import { fingerprintSchema } from '../model/documentKey.ts';
import type { Draft } from '../model/draft.ts';
import type { WriteFailure } from '../model/failure.ts';
import { type AnnotationId, type CommunityId, idSchema } from '../model/id.ts';
import type { ItemOffer } from '../model/itemLink.ts';
import type { MemberOffer, Mentioned } from '../model/mention.ts';
import { type ReactionKind, reactionKinds, type ShownReaction } from '../model/reaction.ts';
import { type Selector, selectorsSchema } from '../model/selector.ts';
import { type Calls, call } from './call.ts';
import { keptReportSchema } from './keptReport.ts';

const shortText = v.pipe(v.string(), v.maxLength(2_048));
/** Text of any length is let in, then cleaned and cut with word to the member: nothing typed is refused. */
const longText = v.pipe(v.string(), v.maxLength(2_000_000));

const communityId = idSchema<CommunityId>();
const annotationId = idSchema<AnnotationId>();

/** What is longer than any address is no use as one, and the page is known by its own. */
const hint = v.pipe(
  v.nullish(v.string(), null),
  v.transform((said) => (said !== null && said.length <= 2_048 ? said : null)),
);

/** What the page says of its own address. The address itself is the sender's, which a page cannot forge. */
export const pageHintSchema = v.object({
  canonical: hint,
  doi: hint,
  /** of the file that is shown; believed of our own viewer alone */
  document: v.optional(fingerprintSchema),
});

const pageDescriptionSchema = v.object({
  ...pageHintSchema.entries,
  title: longText,
  site: v.nullish(longText, null),
  language: v.nullish(longText, null),
});

const offerSchema = v.object({ communityId, typed: v.pipe(v.string(), v.maxLength(200)) });

const draftSchema = v.object({
  id: shortText,
  communityId: v.nullable(communityId),
  kind: v.picklist([...noteKinds, 'reply']),
  parentId: v.nullable(annotationId),
  body: longText,
  tags: v.array(shortText),
  selectors: selectorsSchema,
  quote: longText,
  /** of a change to an annotation: the text it was begun from, as the page showed it */
  from: v.optional(longText),
});

/** An annotation as the page shows it: what anchoring and a card need, and no more. */
export interface PageAnnotation
  extends Pick<
    Annotation,
    | 'id'
    | 'parentId'
    | 'kind'
    | 'body'
    | 'selectors'
    | 'quote'
    | 'tags'
    | 'createdAt'
    | 'communityId'
  > {
  author: ShownReaction['author'];
  reactions: ShownReaction[];
  /** the reactions that this device's member may give */
  offered: ReactionKind[];
  /** where this device found its words after the page had changed; empty where it never had to look */
  repaired: Selector[];
}

/** Where a note may go, as the composer offers it. */
export interface Audience {
  communityId: CommunityId;
  name: string;
  kind: 'personal' | 'shared';
  members: number;
}

export interface PageView {
  annotations: PageAnnotation[];
  /** whom they mention */
  mentioned: Mentioned[];
  audiences: Audience[];
  /** the audience a new note goes to unless changed */
  lastCommunity: CommunityId;
  drafts: Draft[];
  /** tags the library knows, most used first */
  tags: { tag: string; count: number }[];
}

export type Lookup =
  /** nothing is looked up here: paused, private or not a web page */
  { state: 'off' } | { state: 'unknown' } | { state: 'known'; notes: number };

export type NoteFailure = WriteFailure | { code: 'privateAddress'; message: string };

/** What was written, and what of it was cut to the limits. */
export interface Written {
  id: AnnotationId;
  cut: Cut[];
}

/** What scripts in a page may ask of the background: only about the page they are in. */
export const pageCalls = {
  /** asked once a page and after each navigation within it */
  'page.lookup': call(pageHintSchema).gives<Lookup>(),
  /** the member selected words: bring the annotator */
  'page.annotate': call(v.object({})).gives<null>(),
  'page.view': call(pageHintSchema).gives<PageView>(),
  'annotation.create': call(
    v.object({
      page: pageDescriptionSchema,
      communityId,
      kind: v.picklist(noteKinds),
      body: longText,
      selectors: selectorsSchema,
      quote: longText,
      tags: v.array(shortText),
      /** the draft that this finishes */
      draftId: v.nullable(shortText),
    }),
  ).gives<Written, NoteFailure>(),
  'annotation.reply': call(v.object({ parentId: annotationId, body: longText })).gives<
    Written,
    NoteFailure
  >(),
  'annotation.edit': call(
    v.object({
      id: annotationId,
      kind: v.optional(v.picklist(annotationKinds)),
      body: v.optional(longText),
    }),
  ).gives<Written, NoteFailure>(),
  'annotation.remove': call(v.object({ id: annotationId })).gives<null, NoteFailure>(),
  /** reacts with a line, or takes the member's own reaction back where there is none */
  'annotation.react': call(
    v.object({
      id: annotationId,
      kind: v.picklist(reactionKinds),
      evidence: v.nullable(longText),
    }),
  ).gives<null, NoteFailure>(),
  /** the words of a note stand elsewhere than its selectors say: where, for this device to remember */
  'annotation.repair': call(
    v.object({ id: annotationId, selectors: v.pipe(selectorsSchema, v.minLength(1)) }),
  ).gives<null, NoteFailure>(),
  'draft.save': call(v.object({ page: pageHintSchema, draft: draftSchema })).gives<null>(),
  'draft.discard': call(v.object({ id: shortText })).gives<null>(),
  /** takes back what was kept last from this tab's menu, if that is what the id names */
  'kept.takeBack': call(v.object({ keptId: shortText })).gives<null, NoteFailure>(),
  /** open the side panel, at a thread if one is named */
  'panel.open': call(v.object({ id: v.nullable(annotationId) })).gives<null>(),
  /** open the side panel with what the library has about some words of the page */
  'panel.search': call(v.object({ text: shortText })).gives<null>(),
  /** members who may be meant by what is typed in a text for a community; none of others than the member may write to */
  'offer.members': call(offerSchema).gives<MemberOffer[]>(),
  /** pages and notes that may be meant, of that community and the own shelf */
  'offer.items': call(offerSchema).gives<ItemOffer[]>(),
  /** what the library has about what a web search engine was asked, if the member turned it on */
  'beside.hits': call(v.object({ query: shortText })).gives<BesideAnswer>(),
  /** what became of each annotation in the page, sent whenever it changes; order is the page's */
  'page.anchored': call(
    v.object({
      anchors: v.array(
        v.object({ id: annotationId, status: v.picklist(['exact', 'fuzzy', 'orphan']) }),
      ),
    }),
  ).gives<null>(),
} satisfies Calls;

export type PageAnchor = { id: AnnotationId; status: 'exact' | 'fuzzy' | 'orphan' };

/** What extension pages and the background may ask of the annotator in a tab. */
export const annotatorCalls = {
  /** the store changed: load the page's annotations again */
  'annotator.refresh': call(v.object({})).gives<null>(),
  /** scroll to an annotation and mark it for a moment */
  'annotator.focus': call(v.object({ id: annotationId })).gives<{ found: boolean }>(),
  /**
   * write a note on the selected words, or on the whole page where none are; without a kind the
   * selection bar gets the focus, so that the member chooses there
   */
  'annotator.compose': call(v.object({ kind: v.nullable(v.picklist(noteKinds)) })).gives<null>(),
  /** say what became of something that was kept from the context menu */
  'annotator.tell': call(v.object({ report: keptReportSchema })).gives<null>(),
  'annotator.anchors': call(v.object({})).gives<{ anchors: PageAnchor[] }>(),
} satisfies Calls;

/** What the background may ask of the script beside an engine's results in a tab. */
export const besideCalls = {
  /** the engines that are on are others than before: ask again */
  'beside.refresh': call(v.object({})).gives<null>(),
} satisfies Calls;
