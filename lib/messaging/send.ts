import { browser } from 'wxt/browser';
import { fail } from '../model/result.ts';
import type { AnswerOf, Calls, InputOf } from './call.ts';
import type { Envelope, Receiver } from './envelope.ts';

type Transport = (envelope: Envelope) => Promise<unknown>;

const sender =
  <C extends Calls>(to: Receiver, transport: Transport) =>
  async <Name extends keyof C & string>(
    name: Name,
    input: InputOf<C[Name]>,
  ): Promise<AnswerOf<C[Name]>> => {
    try {
      const answer = await transport({ to, call: name, input });
      if (answer !== undefined) return answer as AnswerOf<C[Name]>;
      return fail({ code: 'unreachable', message: `nobody answers ${name}` });
    } catch (error) {
      return fail({
        code: 'unreachable',
        message: error instanceof Error ? error.message : String(error),
      });
    }
  };

/** Calls to the background. A background that was stopped or updated away answers `unreachable`. */
export const toBackground = <C extends Calls>() =>
  sender<C>('background', (envelope) => browser.runtime.sendMessage(envelope));

/** Calls to our viewer in a tab; `unreachable` where the tab shows something else. */
export const toViewer = <C extends Calls>(tabId: number) =>
  sender<C>('viewer', (envelope) => browser.tabs.sendMessage(tabId, envelope));

/** Calls to the annotator of a tab; `unreachable` where there is none. */
export const toAnnotator = <C extends Calls>(tabId: number) =>
  sender<C>('annotator', (envelope) => browser.tabs.sendMessage(tabId, envelope));

/** Calls to the script beside an engine's results in a tab; `unreachable` where there is none. */
export const toBeside = <C extends Calls>(tabId: number) =>
  sender<C>('beside', (envelope) => browser.tabs.sendMessage(tabId, envelope));
