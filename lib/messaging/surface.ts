import * as v from 'valibot';
import type { DocumentClip, ExtractedClip, Passage } from '../model/clip.ts';
import type { HubFailure } from '../model/failure.ts';
import { type AnnotationId, type CommunityId, idSchema, type ResourceId } from '../model/id.ts';
import type { SearchHit } from '../model/search.ts';
import { type Calls, call } from './call.ts';
import { connectionSchema } from './connection.ts';
import type { KeptReport } from './keptReport.ts';

const email = v.pipe(v.string(), v.trim(), v.maxLength(320));
const text = v.pipe(v.string(), v.maxLength(10_000));
const communityId = idSchema<CommunityId>();
const tabId = v.pipe(v.number(), v.integer());

/** A page that cannot be scripted is still a page with an address and a title. */
export type PageCapture =
  | { state: 'extracted'; page: ExtractedClip; passages: Passage[] }
  /** our viewer shows it */
  | { state: 'document'; page: DocumentClip }
  | { state: 'unreadable'; url: string; title: string; reason: 'browserPage' | 'pdf' | 'noAccess' };

/** Why there is no picture of what a tab shows. */
export interface ViewFailure {
  code: /** the tab was closed */
    | 'gone'
    /** another tab is in front of it, or it went on to another page */
    | 'hidden'
    /** the browser lets no extension see it */
    | 'unseen'
    | 'storage';
  message: string;
}

/** What extension pages ask of the background. */
export const surfaceCalls = {
  /** something was written here: send it soon */
  'sync.wake': call(v.object({})).gives<null>(),
  /** a surface is being looked at: see soon whether the hub has anything new */
  'sync.look': call(v.object({})).gives<null>(),
  /** the member asks for a round now */
  'sync.now': call(v.object({})).gives<null>(),
  'tab.capture': call(v.object({ tabId })).gives<PageCapture, { code: 'gone'; message: string }>(),
  /** keep what a tab shows now, and open the page that cuts a picture out of it */
  'tab.picture': call(
    v.object({ tabId, urlKey: v.pipe(v.string(), v.minLength(1), v.maxLength(10_000)) }),
  ).gives<null, ViewFailure>(),
  /** what became of something kept from a tab's menu, where its page could not say it; told once */
  'tab.report': call(v.object({ tabId })).gives<KeptReport | null>(),
  /** bring the annotator to a tab, by the permission the click gave */
  'tab.annotate': call(v.object({ tabId })).gives<null, { code: 'unreadable'; message: string }>(),
  /** opens a page, in its tab if it is open already, and scrolls to an annotation once it is anchored */
  'page.open': call(
    v.object({
      url: v.pipe(text, v.regex(/^https?:\/\//i)),
      annotationId: v.nullable(idSchema<AnnotationId>()),
    }),
  ).gives<null>(),
  /** the welcome got (or lost) the permission to read pages */
  'permission.changed': call(v.object({})).gives<null>(),
  /** the web search engines, beside whose results hits are shown, are others than before */
  'engines.changed': call(v.object({})).gives<null>(),
  /** somebody is going to search: see that the index is kept warm */
  'search.wake': call(v.object({})).gives<null>(),
  /** pages that a query finds on the hub, of communities that are not all on this device; not those that are here */
  'search.beyond': call(v.object({ text })).gives<SearchHit[], HubFailure>(),
  /** brings the text of a page that was left to the hub */
  'text.fetch': call(v.object({ resourceId: idSchema<ResourceId>() })).gives<null, HubFailure>(),
  /** how many bytes of text are kept here at most; null for all */
  'text.budget': call(
    v.object({ budget: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))) }),
  ).gives<null>(),
  'connection.set': call(connectionSchema).gives<null, HubFailure>(),
  'account.signUp': call(v.object({ email, password: text, name: text })).gives<null, HubFailure>(),
  'account.signIn': call(v.object({ email, password: text })).gives<null, HubFailure>(),
  'account.sendCode': call(v.object({ email })).gives<null, HubFailure>(),
  'account.enterCode': call(v.object({ email, code: text })).gives<null, HubFailure>(),
  'account.signOut': call(v.object({ wipe: v.boolean() })).gives<null, HubFailure>(),
  'account.rename': call(v.object({ name: text })).gives<null, HubFailure>(),
  'community.found': call(v.object({ name: text, purpose: text })).gives<
    { communityId: CommunityId },
    HubFailure
  >(),
  /** what is left out stays as it is */
  'charter.save': call(
    v.object({
      communityId,
      charter: v.object({
        purpose: v.exactOptional(v.string()),
        topics: v.exactOptional(v.array(text)),
        guidelines: v.exactOptional(v.string()),
        languages: v.exactOptional(v.array(text)),
      }),
    }),
  ).gives<null, HubFailure>(),
  'community.leave': call(v.object({ communityId })).gives<null, HubFailure>(),
  'community.delete': call(v.object({ communityId })).gives<null, HubFailure>(),
  'invite.create': call(
    v.object({
      communityId,
      role: v.picklist(['mentor', 'member', 'reader']),
      uses: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)),
      days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90)),
    }),
  ).gives<{ link: string }, HubFailure>(),
  /** needs an account at the invite's hub; the connection is set first */
  'invite.accept': call(v.object({ link: text })).gives<{ communityId: CommunityId }, HubFailure>(),
} satisfies Calls;
