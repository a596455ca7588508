import * as v from 'valibot';
import type { SearchIndex, Searching } from '../index.ts';
import { type Channel, type Question, requestSchema } from './protocol.ts';

/** What an index says to a question, as often as it has something better to say. */
export async function* answersOf(
  index: Searching,
  question: Question,
  signal: AbortSignal,
): AsyncGenerator<unknown> {
  switch (question.type) {
    case 'search':
      yield* index.search(question.text, { limit: question.limit, signal });
      break;
    case 'browse':
      yield* index.browse(question.text, { sort: question.sort, signal });
      break;
    case 'related':
      yield await index.related(question.text, question);
      break;
    case 'complete':
      yield await index.complete(question.key, question.typed);
  }
}

/**
 * Answers searches from a channel, for as long as this context lives.
 * @param open makes an index over the store as it is now
 */
export function serveSearch(channel: Channel, open: () => SearchIndex): { index(): SearchIndex } {
  let index = open();
  const asked = new Map<string, AbortController>();

  const answer = async (question: Question): Promise<void> => {
    const { id } = question;
    const stop = new AbortController();
    asked.set(id, stop);
    try {
      for await (const value of answersOf(index, question, stop.signal)) {
        channel.post({ type: 'answer', id, value });
      }
      channel.post({ type: 'done', id });
    } catch (error) {
      if (stop.signal.aborted) return;
      console.error('Commonplace: a search failed', error);
      const message = error instanceof Error ? error.message : String(error);
      channel.post({ type: 'failed', id, message });
    } finally {
      asked.delete(id);
    }
  };

  channel.listen((message) => {
    const request = v.safeParse(requestSchema, message);
    if (!request.success) return;
    const { output } = request;
    if (output.type === 'stop') asked.get(output.id)?.abort();
    else if (output.type === 'forget') index = open();
    else {
      channel.post({ type: 'heard', id: output.id });
      void answer(output);
    }
  });
  channel.post({ type: 'here' });
  return { index: () => index };
}
