// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageAnchor, PageView } from '../../lib/messaging/page.ts';
import { followText, releaseText } from '../../lib/page/anchor/index.ts';
import {
  aPageAnnotation,
  aPageView,
  PageBackground,
  ShownHighlights,
} from '../../test/support/pageBackground.ts';
import { webPage } from './annotatedPage.ts';
import { createNotes, type PageNotes } from './notes.ts';

let background: PageBackground;
let highlights: ShownHighlights;

const pinnedTo = (exact: string, over = {}) =>
  aPageAnnotation({
    selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
    quote: exact,
    ...over,
  });

const notes = () => createNotes(webPage(document), background.ask, highlights);
const following = (page: PageNotes): AbortController => {
  const life = new AbortController();
  followText(document, page.follow, page.arePinned, life.signal);
  return life;
};
const reports = () =>
  background.inputs<{ anchors: PageAnchor[] }>('page.anchored').map(({ anchors }) => anchors);

beforeEach(() => {
  releaseText(document);
  document.body.innerHTML = '<p>Clean hands stop infections.</p><p>The thumbs are missed.</p>';
  background = new PageBackground();
  highlights = new ShownHighlights();
});

describe('createNotes', () => {
  it('shows notes at their words and reports them in the page’s order, orphans last', async () => {
    const lost = pinnedTo('words that are nowhere on this page');
    const second = pinnedTo('thumbs are missed');
    const first = pinnedTo('Clean hands');
    const reply = aPageAnnotation({ parentId: first.id, kind: 'reply' });
    const onPage = aPageAnnotation({ selectors: [] });
    background.shows(aPageView({ annotations: [lost, second, reply, onPage, first] }));
    await notes().load();
    expect(highlights.words.sort()).toEqual(['Clean hands', 'thumbs are missed']);
    expect(reports()).toEqual([
      [
        { id: first.id, status: 'exact' },
        { id: second.id, status: 'exact' },
        { id: lost.id, status: 'orphan' },
      ],
    ]);
  });

  it('finds words that arrive late, and words that the page has drawn anew', async () => {
    const late = pinnedTo('fifteen seconds at least');
    const drawn = pinnedTo('thumbs are missed');
    background.shows(aPageView({ annotations: [late, drawn] }));
    const page = notes();
    await page.load();
    const follow = following(page);
    document.body.innerHTML = '<p>The thumbs are missed. Rub for fifteen seconds at least.</p>';
    await vi.waitFor(() =>
      expect(highlights.words.sort()).toEqual(['fifteen seconds at least', 'thumbs are missed']),
    );
    expect(
      reports()
        .at(-1)
        ?.map(({ status }) => status),
    ).toEqual(['exact', 'exact']);
    follow.abort();
  });

  it('takes up a change that was being followed when the notes were loaded anew', async () => {
    const drawn = pinnedTo('thumbs are missed');
    const late = pinnedTo('fifteen seconds at least');
    background.shows(aPageView({ annotations: [drawn, late] }));
    const page = notes();
    await page.load();
    const said = 'The thumbs are missed. Rub for fifteen seconds at least.';
    document.body.innerHTML = `<p>${said}</p>`;
    const touched = new Set([document.querySelector('p')!.firstChild as Text]);
    const followed = page.follow(touched);
    await page.load();
    expect(await followed).toBe(false);
    expect(highlights.words.sort()).toEqual(['fifteen seconds at least', 'thumbs are missed']);
    expect(reports().at(-1)).toEqual([
      { id: drawn.id, status: 'exact' },
      { id: late.id, status: 'exact' },
    ]);
  });

  it('mends at once what the page has drawn anew, and looks for nothing where nothing is broken', async () => {
    background.shows(aPageView({ annotations: [pinnedTo('thumbs are missed')] }));
    const page = notes();
    await page.load();
    const [range] = highlights.shown.values();
    page.mend();
    document.querySelectorAll('p')[0]!.textContent = 'Other words.';
    page.mend();
    expect([...highlights.shown.values()]).toEqual([range]);
    document.body.innerHTML = '<p>The thumbs are missed.</p>';
    expect(highlights.words).toEqual(['']);
    page.mend();
    await vi.waitFor(() => expect(highlights.words).toEqual(['thumbs are missed']), {
      interval: 1,
      timeout: 50,
    });
  });

  it('looks again only at what a change has touched', async () => {
    const kept = pinnedTo('Clean hands');
    background.shows(aPageView({ annotations: [kept, pinnedTo('thumbs are missed')] }));
    const page = notes();
    await page.load();
    const range = highlights.shown.get(kept.id);
    const follow = following(page);
    document.querySelectorAll('p')[1]!.textContent = 'Now the thumbs are missed again.';
    await vi.waitFor(() => expect(highlights.words).toContain('thumbs are missed'));
    expect(highlights.shown.get(kept.id)).toBe(range);
    follow.abort();
  });

  it('lets a note be an orphan when its words go, and brings it back when they return', async () => {
    const note = pinnedTo('thumbs are missed');
    background.shows(aPageView({ annotations: [note] }));
    const page = notes();
    await page.load();
    const follow = following(page);
    const paragraph = document.querySelectorAll('p')[1]!;
    paragraph.remove();
    await vi.waitFor(() => expect(page.anchors()).toEqual([{ id: note.id, status: 'orphan' }]));
    expect(highlights.words).toEqual([]);
    document.body.append(paragraph);
    await vi.waitFor(() => expect(page.anchors()).toEqual([{ id: note.id, status: 'exact' }]));
    expect(highlights.words).toEqual(['thumbs are missed']);
    follow.abort();
  });

  describe('repairs', () => {
    beforeEach(() => vi.useFakeTimers());
    afterEach(() => vi.useRealTimers());
    const repaired = () =>
      background.inputs<{ id: string; selectors: unknown[] }>('annotation.repair');

    it('remembers where words that have changed stand now, and finds them there again', async () => {
      const selectors = [
        {
          type: 'TextQuoteSelector' as const,
          exact: 'The thumbs are missed by most of us',
          prefix: 'Clean hands stop infections. ',
          suffix: '',
        },
      ];
      const note = aPageAnnotation({ selectors, quote: selectors[0]!.exact });
      document.querySelectorAll('p')[1]!.textContent = 'The thumbs were missed by many of us';
      background.shows(aPageView({ annotations: [note] }));
      const page = notes();
      await page.load();
      await vi.runAllTimersAsync();
      expect(repaired()).toMatchObject([
        { id: note.id, selectors: [{ exact: 'The thumbs were missed by many of us' }, {}, {}] },
      ]);
      await page.load();
      await vi.runAllTimersAsync();
      expect(repaired()).toHaveLength(1);
    });

    it('leaves alone what stands where it was pinned, and what is gone', async () => {
      const note = pinnedTo('The thumbs are missed.');
      background.shows(aPageView({ annotations: [note, pinnedTo('nowhere to be found here')] }));
      await notes().load();
      await vi.runAllTimersAsync();
      expect(repaired()).toEqual([]);
    });
  });

  it('throws an answer away that comes when another page is in the tab', async () => {
    const pending: ((view: PageView) => void)[] = [];
    background.answers(
      'page.view',
      () =>
        new Promise((resolve) => {
          pending.push((value) => resolve({ ok: true, value }));
        }),
    );
    const page = notes();
    const former = page.load();
    page.leave();
    const present = page.load();
    pending[1]?.(aPageView({ annotations: [pinnedTo('Clean hands')] }));
    await present;
    pending[0]?.(aPageView({ annotations: [pinnedTo('thumbs')] }));
    await former;
    expect(highlights.words).toEqual(['Clean hands']);
  });

  it('takes away what was deleted elsewhere, and says nothing twice', async () => {
    const kept = pinnedTo('Clean hands');
    background.shows(aPageView({ annotations: [kept, pinnedTo('thumbs')] }));
    const page = notes();
    await page.load();
    await page.load();
    expect(reports()).toHaveLength(1);
    background.shows(aPageView({ annotations: [kept] }));
    await page.load();
    expect(highlights.words).toEqual(['Clean hands']);
    expect(reports()).toHaveLength(2);
  });

  it('keeps what is shown when the background does not answer', async () => {
    background.shows(aPageView({ annotations: [pinnedTo('thumbs')] }));
    const page = notes();
    await page.load();
    background.answers('page.view', () => ({
      ok: false,
      error: { code: 'unreachable', message: '' },
    }));
    const answer = await page.load();
    expect(answer.ok).toBe(false);
    expect(highlights.words).toEqual(['thumbs']);
  });
});
