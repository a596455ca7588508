import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type NoteKind, noteKinds } from '../../lib/model/annotation.ts';
import { askAnnotator, bringAnnotator } from './annotator.ts';
import { clipLink } from './clipLink.ts';
import { clipSelection } from './clipSelection.ts';
import type { Library } from './library.ts';
import { searchInPanel } from './searchInPanel.ts';
import { showClip } from './showClip.ts';

const clipId = 'clip';
const selectionId = 'clipSelection';
const linkId = 'clipLink';
const knowId = 'know';
const webPages = ['http://*/*', 'https://*/*'];
/** What the link says: Firefox tells it, and the types know Chromium's click alone. */
const textOf = (click: object): string | undefined => {
  const text: unknown = Reflect.get(click, 'linkText');
  return typeof text === 'string' ? text : undefined;
};
const isNoteKind = (id: unknown): id is NoteKind => noteKinds.some((kind) => kind === id);

/** Makes the context menus in the member's language. Browsers keep them while the worker is stopped. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: clipId,
    title: i18n.t('menu.clip'),
    contexts: ['page', 'frame', 'image', 'video', 'audio', 'selection'],
    documentUrlPatterns: webPages,
  });
  browser.contextMenus.create({
    id: selectionId,
    title: i18n.t('menu.clipSelection'),
    contexts: ['selection'],
    documentUrlPatterns: webPages,
  });
  browser.contextMenus.create({
    id: linkId,
    title: i18n.t('menu.clipLink'),
    contexts: ['link'],
    targetUrlPatterns: webPages,
  });
  browser.contextMenus.create({
    id: knowId,
    title: i18n.t('menu.know', ['%s']),
    contexts: ['selection'],
    documentUrlPatterns: webPages,
  });
  for (const kind of noteKinds) {
    browser.contextMenus.create({
      id: kind,
      title: i18n.t(`kind.${kind}`),
      contexts: ['selection'],
      documentUrlPatterns: webPages,
    });
  }
}

/**
 * Does what is chosen from the context menus.
 * @param wrote called after each change
 */
export const watchMenus = (library: Library, wrote: () => void): void =>
  browser.contextMenus.onClicked.addListener((click, tab) => {
    if (tab?.id === undefined) return;
    const { menuItemId, linkUrl, frameId, selectionText } = click;
    if (menuItemId === knowId) void searchInPanel(tab.id, selectionText ?? '');
    else if (menuItemId === clipId) void showClip(tab.id);
    else if (menuItemId === selectionId) void clipSelection(library, tab.id, wrote);
    else if (menuItemId === linkId && linkUrl !== undefined) {
      void clipLink(library, tab.id, { url: linkUrl, text: textOf(click), frameId }, wrote);
    } else if (isNoteKind(menuItemId)) void compose(tab.id, menuItemId);
  });

/** Begins a note on the selected words of a tab; without a kind, the page asks for it. */
export async function compose(tabId: number, kind: NoteKind | null): Promise<void> {
  if (await bringAnnotator(tabId)) await askAnnotator(tabId)('annotator.compose', { kind });
}
