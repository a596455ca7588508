import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Draft } from '../../lib/model/draft.ts';
import type { Ask } from './ask.ts';
import { type DraftText, draftKeeper } from './drafts.ts';

const draft = (body: string, id = 'note:1'): DraftText => ({
  id,
  communityId: null,
  kind: 'tip',
  parentId: null,
  body,
  tags: [],
  selectors: [],
  quote: '',
});

let asked: [string, unknown][];
let works: boolean;
let stored: Draft[];
const ask: Ask = async (name, input) => {
  asked.push([name, input]);
  return works
    ? { ok: true, value: null as never }
    : { ok: false, error: { code: 'unreachable', message: '' } };
};
const saved = () =>
  asked
    .filter(([name]) => name === 'draft.save')
    .map(([, input]) => (input as { draft: DraftText }).draft.body);

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  works = true;
  stored = [];
});
afterEach(() => vi.useRealTimers());

const keeper = () =>
  draftKeeper(
    ask,
    () => ({ canonical: null, doi: null }),
    () => stored,
  );

it('keeps the first letter at once and the rest when typing pauses', () => {
  const { keep } = keeper();
  for (const body of ['S', 'Sh', 'Show']) keep(draft(body));
  expect(saved()).toEqual(['S']);
  vi.runAllTimers();
  expect(saved()).toEqual(['S', 'Show']);
});

it('sends what waits when the page goes', () => {
  const { keep, flush } = keeper();
  keep(draft('S'));
  keep(draft('Show'));
  flush();
  vi.runAllTimers();
  expect(saved()).toEqual(['S', 'Show']);
});

it('does not bring back a draft that was thrown away while it waited', () => {
  const { keep, drop } = keeper();
  keep(draft('S'));
  keep(draft('Show'));
  drop('note:1');
  vi.runAllTimers();
  expect(asked.map(([name]) => name)).toEqual(['draft.save', 'draft.discard']);
});

it('forgets a draft whose text was taken back, and loses none when another begins', () => {
  const { keep } = keeper();
  keep(draft('S'));
  keep(draft(' '));
  keep(draft('one', 'reply:1'));
  keep(draft('one more', 'reply:1'));
  keep(draft('two', 'reply:2'));
  expect(saved()).toEqual(['S', 'one', 'one more', 'two']);
  expect(asked[1]?.[0]).toBe('draft.discard');
});

it('says when a draft could not be kept, until one is', async () => {
  const { keep, failed } = keeper();
  works = false;
  keep(draft('S'));
  await vi.waitFor(() => expect(failed.value).toBe(true));
  works = true;
  keep(draft('Show'));
  vi.runAllTimers();
  await vi.waitFor(() => expect(failed.value).toBe(false));
});

it('finds a draft as it is now, not as it was stored', () => {
  stored = [{ ...draft('stored'), urlKey: null, base: null, updatedAt: 1 }];
  const { keep, drop, find } = keeper();
  expect(find('note:1')?.body).toBe('stored');
  keep(draft('newer'));
  expect(find('note:1')?.body).toBe('newer');
  drop('note:1');
  expect(find('note:1')).toBeUndefined();
});
