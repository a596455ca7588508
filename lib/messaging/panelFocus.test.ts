import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type AnnotationId, newId } from '../model/id.ts';
import { leavePanelFocus, watchPanelFocus } from './panelFocus.ts';

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
  await leavePanelFocus({ tabId: 7, id });
  stop = watchPanelFocus(7, see);
  await vi.waitFor(() => expect(seen).toEqual([id]));
  expect(await fakeBrowser.storage.session.get('panelFocus')).toEqual({});
});

it('hears of one that is left while the panel is open', async () => {
  stop = watchPanelFocus(7, see);
  await leavePanelFocus({ tabId: 7, id });
  await vi.waitFor(() => expect(seen).toEqual([id]));
});

it('leaves alone what is for another tab', async () => {
  stop = watchPanelFocus(7, see);
  await leavePanelFocus({ tabId: 8, id });
  await leavePanelFocus({ tabId: 7, id });
  await vi.waitFor(() => expect(seen).toEqual([id]));
});
