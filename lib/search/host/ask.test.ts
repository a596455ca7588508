import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageDocument, Shelf } from '../../../test/support/searchDocuments.ts';
import { type Hits, openSearch, type SearchIndex, type Searching } from '../index.ts';
import { askHost } from './ask.ts';
import type { Channel } from './protocol.ts';
import { serveSearch } from './serve.ts';

/** Two ends of a channel within one context: what one posts the other hears, a little later. */
function ends(): [Channel, Channel] {
  const heard: ((message: unknown) => void)[][] = [[], []];
  const end = (own: number): Channel => ({
    post: (message) =>
      queueMicrotask(() => {
        for (const hear of heard[1 - own]!) hear(structuredClone(message));
      }),
    listen: (hear) => heard[own]!.push(hear),
  });
  return [end(0), end(1)];
}

const shelf = () => openSearch(new Shelf().put(pageDocument('Bread'), pageDocument('Rye bread')));

async function titles(asked: Searching, text: string, signal?: AbortSignal): Promise<string[]> {
  let latest: Hits | undefined;
  for await (const hits of asked.search(text, { limit: 5, ...(signal ? { signal } : {}) }))
    latest = hits;
  return latest?.hits.map(({ title }) => title) ?? [];
}

const wake = vi.fn();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  wake.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a search by the host', () => {
  it('gives its answers', async () => {
    const [here, there] = ends();
    serveSearch(there, shelf);
    const open = vi.fn();
    expect(await titles(askHost(here, { open, wake }), 'rye')).toEqual(['Rye bread']);
    expect(open).not.toHaveBeenCalled();
  });

  it('says why it failed', async () => {
    const [here, there] = ends();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    serveSearch(there, () => {
      const index = shelf();
      return {
        ...index,
        // biome-ignore lint/correctness/useYield: it fails before
        async *search() {
          throw new Error('the store is closed');
        },
      };
    });
    const ask = askHost(here, { open: async () => shelf(), wake });
    await expect(titles(ask, 'rye')).rejects.toThrow('the store is closed');
  });

  it('is stopped when nobody waits for it any more', async () => {
    const [here, there] = ends();
    const stopped = vi.fn();
    serveSearch(there, () => ({
      ...shelf(),
      async *search(_text, { signal }) {
        await new Promise((resolve) => signal?.addEventListener('abort', resolve));
        stopped();
        signal?.throwIfAborted();
        yield { hits: [], total: 0, complete: true };
      },
    }));
    const typedOn = new AbortController();
    const ask = askHost(here, { open: async () => shelf(), wake });
    const answer = titles(ask, 'rye', typedOn.signal);
    await Promise.resolve();
    typedOn.abort(new Error('typed on'));
    await expect(answer).rejects.toThrow('typed on');
    await vi.waitFor(() => expect(stopped).toHaveBeenCalled());
  });

  it('gives all that there is, and what a value may be', async () => {
    const [here, there] = ends();
    serveSearch(there, shelf);
    const asked = askHost(here, { open: vi.fn(), wake });
    for await (const { ids, complete } of asked.browse('', { sort: 'newest' })) {
      if (complete) expect(ids).toHaveLength(2);
    }
    expect(await asked.complete('site', 'exam')).toEqual([{ value: 'example.org', count: 2 }]);
  });

  it('is of the store as it is after what was known of it is forgotten', async () => {
    const [here, there] = ends();
    const open = vi.fn<() => SearchIndex>(shelf);
    serveSearch(there, open);
    here.post({ type: 'forget' });
    await vi.waitFor(() => expect(open).toHaveBeenCalledTimes(2));
  });

  it('is not disturbed by what is no request', async () => {
    const [here, there] = ends();
    serveSearch(there, shelf);
    here.post({ type: 'search', id: '1', text: 'rye', limit: 100_000 });
    here.post('nonsense' as never);
    expect(await titles(askHost(here, { open: async () => shelf(), wake }), 'rye')).toHaveLength(1);
  });
});

describe('a search without a host', () => {
  it('is by an index of its own, and has the host brought up', async () => {
    const [here, there] = ends();
    const open = vi.fn(async () => shelf());
    const ask = askHost(here, { open, wake });
    const answer = titles(ask, 'rye');
    await vi.advanceTimersByTimeAsync(150);
    expect(await answer).toEqual(['Rye bread']);
    expect(wake).toHaveBeenCalledOnce();
    expect(await titles(ask, 'bread')).toHaveLength(2);
    expect(open).toHaveBeenCalledOnce();

    const host = vi.fn<() => SearchIndex>(shelf);
    serveSearch(there, host);
    await Promise.resolve();
    expect(await titles(ask, 'rye')).toEqual(['Rye bread']);
    expect(open).toHaveBeenCalledOnce();
  });

  it('tries again to open an index that could not be opened', async () => {
    const [here] = ends();
    const open = vi.fn(async () => shelf());
    open.mockRejectedValueOnce(new Error('closed'));
    const ask = askHost(here, { open, wake });
    const answer = titles(ask, 'rye').catch(String);
    await vi.advanceTimersByTimeAsync(150);
    expect(await answer).toContain('closed');
    expect(await titles(ask, 'rye')).toEqual(['Rye bread']);
  });
});
