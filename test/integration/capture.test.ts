import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { captureTab } from '../../entrypoints/background/capture.ts';
import { anExtractedClip } from '../support/factories.ts';

const executeScript = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  executeScript.mockReset();
  fakeBrowser.scripting.executeScript = executeScript;
});

/** A tab at an address, whose page gives back `result`, or does not let scripts in. */
async function tabAt(url: string, result?: unknown): Promise<number> {
  if (result === undefined) executeScript.mockRejectedValue(new Error('Cannot access contents'));
  else executeScript.mockResolvedValue([{ frameId: 0, documentId: '', result }]);
  const { id } = await fakeBrowser.tabs.create({ url });
  if (id === undefined) throw new Error('the tab has no id');
  return id;
}

const aPassage = { selectors: [], quote: 'words', markdown: '' };

describe('captureTab', () => {
  it('gives what the clipper read', async () => {
    const page = anExtractedClip();
    const tab = await tabAt(page.url, { state: 'extracted', page, passages: [aPassage] });
    expect(await captureTab(tab)).toEqual({
      ok: true,
      value: { state: 'extracted', page, passages: [aPassage] },
    });
  });

  it.each([
    ['chrome://settings/', 'browserPage'],
    ['about:config', 'browserPage'],
    ['view-source:https://example.org/', 'browserPage'],
    ['chrome-extension://abc/popup.html', 'browserPage'],
    ['https://chromewebstore.google.com/detail/x', 'browserPage'],
    ['https://addons.mozilla.org/en-GB/firefox/', 'browserPage'],
    ['https://example.org/paper.PDF?page=2', 'pdf'],
    ['https://example.org/', 'noAccess'],
  ])('says why %s cannot be read', async (url, reason) => {
    expect(await captureTab(await tabAt(url))).toMatchObject({
      ok: true,
      value: { state: 'unreadable', url, reason },
    });
  });

  it('knows a PDF that is not called one', async () => {
    const tab = await tabAt('https://example.org/paper', { state: 'pdf' });
    expect(await captureTab(tab)).toMatchObject({ value: { state: 'unreadable', reason: 'pdf' } });
  });

  it('believes nothing that is not a clip', async () => {
    const page = { ...anExtractedClip(), words: -1 };
    const tab = await tabAt('https://example.org/', { state: 'extracted', page, passages: [] });
    expect(await captureTab(tab)).toMatchObject({
      value: { state: 'unreadable', reason: 'noAccess' },
    });
  });

  it('fails where the tab is gone', async () => {
    expect(await captureTab(9_999)).toMatchObject({ ok: false, error: { code: 'gone' } });
  });
});
