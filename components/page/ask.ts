import type { AnswerOf, InputOf } from '../../lib/messaging/call.ts';
import type { pageCalls } from '../../lib/messaging/page.ts';

type PageCalls = typeof pageCalls;

/** Asks the background, which alone knows the store. Never throws: a failure is an answer. */
export type Ask = <Name extends keyof PageCalls & string>(
  name: Name,
  input: InputOf<PageCalls[Name]>,
) => Promise<AnswerOf<PageCalls[Name]>>;
