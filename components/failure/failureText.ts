import { i18n } from '#i18n';
import type { MessageFailure } from '../../lib/messaging/call.ts';
import type { NoteFailure } from '../../lib/messaging/page.ts';
import type { HubFailure } from '../../lib/model/failure.ts';
import type { KeepFailure } from '../../lib/model/kept.ts';

export type Failure = MessageFailure | HubFailure | NoteFailure | KeepFailure;

/** A sentence for the person: what happened, what was kept, what to do. */
export function failureText({ code, message }: Failure): string {
  switch (code) {
    case 'refused':
    case 'malformed':
    case 'broken':
      return i18n.t(`failure.${code}`, [message]);
    default:
      return i18n.t(`failure.${code}`);
  }
}
