import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fail, ok } from '../model/result.ts';
import { type Calls, call } from './call.ts';
import { toBackground } from './send.ts';
import { fromPage, fromSurface, serve } from './serve.ts';

const calls = {
  'count.words': call(v.object({ text: v.pipe(v.string(), v.maxLength(20)) })).gives<
    number,
    { code: 'empty'; message: string }
  >(),
} satisfies Calls;

const ask = toBackground<typeof calls>();

const count = async ({ text }: { text: string }) =>
  text ? ok(text.split(' ').length) : fail({ code: 'empty' as const, message: 'no words' });

let stop = () => {};
afterEach(() => stop());

describe('a call', () => {
  it('gives the answer of its handler, value or failure', async () => {
    stop = serve('background', calls, { 'count.words': count }, () => true);
    expect(await ask('count.words', { text: 'two words' })).toEqual(ok(2));
    expect(await ask('count.words', { text: '' })).toEqual(
      fail({ code: 'empty', message: 'no words' }),
    );
  });

  it('does not reach the handler with input that does not fit', async () => {
    const handler = vi.fn(count);
    stop = serve('background', calls, { 'count.words': handler }, () => true);
    const answer = await ask('count.words', { text: 'x'.repeat(21) });
    expect(answer).toMatchObject({ ok: false, error: { code: 'malformed' } });
    expect(handler).not.toHaveBeenCalled();
  });

  it('does not reach the handler from a sender that is not let in', async () => {
    const handler = vi.fn(count);
    stop = serve('background', calls, { 'count.words': handler }, () => false);
    expect(await ask('count.words', { text: 'a' })).toMatchObject({
      ok: false,
      error: { code: 'notAllowed' },
    });
    expect(handler).not.toHaveBeenCalled();
  });

  it('is answered `broken` where the handler throws', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => {});
    stop = serve(
      'background',
      calls,
      { 'count.words': () => Promise.reject(new Error('disk on fire')) },
      () => true,
    );
    expect(await ask('count.words', { text: 'a' })).toEqual(
      fail({ code: 'broken', message: 'disk on fire' }),
    );
    expect(report).toHaveBeenCalledOnce();
  });

  it('is `unreachable` where nobody answers', async () => {
    stop = serve('annotator', calls, { 'count.words': count }, () => true);
    expect(await ask('count.words', { text: 'a' })).toMatchObject({
      ok: false,
      error: { code: 'unreachable' },
    });
  });
});

describe('who sends', () => {
  const id = fakeBrowser.runtime.id;
  const surface = { id, url: fakeBrowser.runtime.getURL('/popup.html') };
  const page = { id, url: 'https://school.example/', tab: { id: 3 } };

  it('tells pages of the extension from pages of the web', () => {
    expect([fromSurface(surface as never), fromPage(surface as never)]).toEqual([true, false]);
    expect([fromSurface(page as never), fromPage(page as never)]).toEqual([false, true]);
  });

  it('lets in neither another extension nor an address that only begins like ours', () => {
    const other = { ...surface, id: 'another-extension' };
    const alike = { ...surface, url: surface.url.replace('://', '://x') };
    expect([fromSurface(other as never), fromSurface(alike as never)]).toEqual([false, false]);
  });
});

it('a page that is made ready in advance is not the one in the tab', () => {
  const sender = { id: fakeBrowser.runtime.id, frameId: 0, url: 'https://example.org/' };
  const tab = { id: 7 } as NonNullable<Parameters<typeof fromPage>[0]['tab']>;
  expect(fromPage({ ...sender, tab, documentLifecycle: 'active' })).toBe(true);
  expect(fromPage({ ...sender, tab, documentLifecycle: 'prerender' })).toBe(false);
});
