import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type AnnotationId, newId } from '../model/id.ts';
import { panelFocus, panelQuery } from './panelWord.ts';

const id = newId<AnnotationId>();
let seen: AnnotationId[];
let stop: () => void = () => {};
const see = (found: AnnotationId) => seen.push(found);

beforeEach(() => {
  fakeBrowser.storage.resetState();
  seen = [];
});
afterEach(() => stop());

it('finds a word that was left before the panel opened, and takes it away', async () => {
  await panelFocus.leave(7, id);
  stop = panelFocus.watch(7, see);
  await vi.waitFor(() => expect(seen).toEqual([id]));
  expect(await fakeBrowser.storage.session.get('panelFocus')).toEqual({});
});

it('hears of one that is left while the panel is open', async () => {
  stop = panelFocus.watch(7, see);
  await panelFocus.leave(7, id);
  await vi.waitFor(() => expect(seen).toEqual([id]));
});

it('leaves alone what is for another tab', async () => {
  stop = panelFocus.watch(7, see);
  await panelFocus.leave(8, id);
  await panelFocus.leave(7, id);
  await vi.waitFor(() => expect(seen).toEqual([id]));
});

it('keeps what is searched for apart from what is to be seen', async () => {
  const asked: string[] = [];
  const stopAsking = panelQuery.watch(7, (query) => asked.push(query));
  stop = panelFocus.watch(7, see);
  await panelQuery.leave(7, 'hand hygiene');
  await panelFocus.leave(7, id);
  await vi.waitFor(() => expect([asked, seen]).toEqual([['hand hygiene'], [id]]));
  stopAsking();
});
