import * as v from 'valibot';
import type { DocumentClip } from '../model/clip.ts';
import { type Calls, call } from './call.ts';

/** What the background may ask of our viewer in a tab. */
export const viewerCalls = {
  /** the document as it can be kept, read from its first page to its last */
  'document.clip': call(v.object({})).gives<
    { clip: DocumentClip },
    { code: 'notOpen'; message: string }
  >(),
} satisfies Calls;
