import { describe, expect, it } from 'vitest';
import { type Fetch, hubFetch } from './hubFetch.ts';

const rest = 'http://hub.example/rest/v1/rpc/sync_heads';
const json = { 'content-type': 'application/json; charset=utf-8' };
const answering = (response: () => Response): Fetch => hubFetch(async () => response());
const failing = (failure: object) => ({ failure });

describe('an answer of the database', () => {
  it('is passed on where it is whole', async () => {
    const fetched = await answering(() => new Response('[1]', { headers: json }))(rest);
    expect(await fetched.json()).toEqual([1]);
  });

  it('that is a page is no hub', async () => {
    const portal = () =>
      new Response('<h1>Hotel</h1>', { headers: { 'content-type': 'text/html' } });
    await expect(answering(portal)(rest)).rejects.toMatchObject(
      failing({ kind: 'notAHub', message: 'the answer is not JSON' }),
    );
  });

  it('that ends too early comes from a hub in trouble', async () => {
    const half = () => new Response('[{"community', { headers: json });
    await expect(answering(half)(rest)).rejects.toMatchObject(
      failing({ kind: 'unavailable', message: 'the answer was cut off' }),
    );
    const broken = () =>
      new Response(
        new ReadableStream({ pull: (stream) => stream.error(new TypeError('terminated')) }),
        { headers: json },
      );
    await expect(answering(broken)(rest)).rejects.toMatchObject(
      failing({ kind: 'unavailable', message: 'the answer was cut off' }),
    );
  });

  it('that asks to wait keeps how long', async () => {
    const busy = () =>
      new Response('{}', { status: 429, headers: { ...json, 'retry-after': '7' } });
    await expect(answering(busy)(rest)).rejects.toMatchObject(
      failing({ kind: 'rateLimited', retryAfterMs: 7_000 }),
    );
  });
});

it('leaves the answers of sign-in to supabase-js', async () => {
  const refusal = () => new Response('{"error_code":"invalid_credentials"}', { status: 400 });
  const fetched = await answering(refusal)('http://hub.example/auth/v1/token');
  expect(fetched.status).toBe(400);
});

it('gives up with its caller', async () => {
  const hanging = hubFetch(
    (_input, init) =>
      new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      }),
  );
  const caller = new AbortController();
  const fetched = hanging(rest, { signal: caller.signal });
  caller.abort();
  await expect(fetched).rejects.toMatchObject({ name: 'AbortError' });
});
