import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { fail, type Result } from '../model/result.ts';
import type { Calls, CheckedOf, FailureOf, MessageFailure, ValueOf } from './call.ts';
import { envelopeSchema, type Receiver } from './envelope.ts';

export type Sender = Browser.runtime.MessageSender;

/** One handler a call; its input has been checked. */
export type Handlers<C extends Calls> = {
  [Name in keyof C]: (
    input: CheckedOf<C[Name]>,
    sender: Sender,
  ) => Promise<Result<ValueOf<C[Name]>, FailureOf<C[Name]>>>;
};

/**
 * Answers the calls addressed to `receiver`. Input that does not fit its schema, and senders that
 * `allows` does not let through, are answered with a failure; a handler that throws is reported and
 * answered `broken`, so that no caller waits for ever.
 * @returns a function that stops answering
 */
export function serve<C extends Calls>(
  receiver: Receiver,
  calls: C,
  handlers: Handlers<C>,
  allows: (sender: Sender) => boolean,
): () => void {
  const listener = (message: unknown, sender: Sender) => {
    const envelope = v.safeParse(envelopeSchema, message);
    if (!envelope.success || envelope.output.to !== receiver) return undefined;
    const { call: name, input } = envelope.output;
    if (!Object.hasOwn(calls, name)) return undefined;
    return answer(name, input, sender);
  };

  const answer = async (
    name: keyof C & string,
    input: unknown,
    sender: Sender,
  ): Promise<Result<unknown, FailureOf<C[keyof C]> | MessageFailure>> => {
    if (!allows(sender)) {
      return fail({ code: 'notAllowed', message: `${name} is not for this sender` });
    }
    const checked = v.safeParse(calls[name]!.input, input);
    if (!checked.success) return fail({ code: 'malformed', message: v.summarize(checked.issues) });
    try {
      return await handlers[name](checked.output as CheckedOf<C[typeof name]>, sender);
    } catch (error) {
      console.error(`Commonplace: ${name} failed`, error);
      return fail({
        code: 'broken',
        message: error instanceof Error ? error.message : String(error),
      });
    }
  };

  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** A page of the extension itself: popup, side panel, library, options, welcome. */
export const fromSurface = (sender: Sender): boolean =>
  sender.id === browser.runtime.id && !!sender.url?.startsWith(browser.runtime.getURL('/'));

/** Pages of ours that show a document with its notes, and speak for it as a script in a web page does. */
const documentPages = ['/library.html', '/viewer.html'] as const;

/** The top frame of a tab with one of our own pages that show a document. */
export const fromDocumentPage = (sender: Sender): boolean =>
  fromSurface(sender) &&
  sender.tab?.id !== undefined &&
  !sender.frameId &&
  documentPages.some(
    (page) => sender.url?.replace(/[?#].*$/s, '') === browser.runtime.getURL(page),
  );

/**
 * A script of ours in the top frame of a web page; not of one that is rendered in advance, behind it.
 */
export const fromPage = (sender: Sender): boolean =>
  sender.id === browser.runtime.id &&
  sender.tab?.id !== undefined &&
  !sender.frameId &&
  sender.documentLifecycle !== 'prerender' &&
  (!fromSurface(sender) || fromDocumentPage(sender));
