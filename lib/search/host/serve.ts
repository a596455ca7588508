import * as v from 'valibot';
import type { SearchIndex } from '../index.ts';
import { type Channel, requestSchema } from './protocol.ts';

/**
 * Answers searches from a channel, for as long as this context lives.
 * @param open makes an index over the store as it is now
 */
export function serveSearch(channel: Channel, open: () => SearchIndex): { index(): SearchIndex } {
  let index = open();
  const asked = new Map<string, AbortController>();

  const search = async (id: string, text: string, limit: number): Promise<void> => {
    const stop = new AbortController();
    asked.set(id, stop);
    try {
      for await (const hits of index.search(text, { limit, signal: stop.signal })) {
        channel.post({ type: 'hits', id, hits });
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
      void search(output.id, output.text, output.limit);
    }
  });
  channel.post({ type: 'here' });
  return { index: () => index };
}
