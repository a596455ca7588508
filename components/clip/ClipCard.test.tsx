// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DatabaseProvider } from '../../lib/hooks/database.ts';
import type { TabPage } from '../../lib/hooks/page.ts';
import { serve } from '../../lib/messaging/serve.ts';
import { type PageCapture, surfaceCalls } from '../../lib/messaging/surface.ts';
import { ok } from '../../lib/model/result.ts';
import { Database } from '../../lib/store/database.ts';
import { ensureFirstRun } from '../../lib/store/firstRun.ts';
import { ClipCard } from './ClipCard.tsx';
import { bareClip } from './keepClip.ts';

const tab = { id: 7, url: 'https://who.example/hands', title: 'Hands' };
const urlKey = 'who.example/hands';
const keyed: TabPage = { state: 'keyed', urlKey, site: 'who.example' };
const article: PageCapture = {
  state: 'extracted',
  page: {
    ...bareClip(tab.url, 'Hand hygiene'),
    site: 'WHO',
    markdown: 'Clean hands stop most infections.',
    words: 2_380,
  },
  passages: [],
};
const pdf: PageCapture = { state: 'unreadable', url: tab.url, title: 'Hands', reason: 'pdf' };

let db: Database;
let root: HTMLElement;
let stopServing: () => void;
let answer: (capture: PageCapture) => void;
const woken = vi.fn();
const annotated = vi.fn();
const saved = vi.fn();
const openedNotes = vi.fn();

beforeEach(async () => {
  vi.clearAllMocks();
  db = new Database('clip');
  await ensureFirstRun(db, { personalName: 'My shelf', memberName: 'Me' });
  const captured = new Promise<PageCapture>((resolve) => {
    answer = resolve;
  });
  stopServing = serve(
    'background',
    {
      'tab.capture': surfaceCalls['tab.capture'],
      'tab.annotate': surfaceCalls['tab.annotate'],
      'sync.wake': surfaceCalls['sync.wake'],
    },
    {
      'tab.annotate': async ({ tabId }) => {
        annotated(tabId);
        return ok(null);
      },
      'tab.capture': async () => ok(await captured),
      'sync.wake': async () => {
        woken();
        return ok(null);
      },
    },
    () => true,
  );
  root = document.createElement('main');
  document.body.append(root);
});

afterEach(async () => {
  act(() => render(null, root));
  root.remove();
  stopServing();
  await db.delete();
});

const show = (page: TabPage = keyed) =>
  act(() =>
    render(
      <DatabaseProvider value={db}>
        <ClipCard
          tab={tab}
          page={page}
          onSaved={saved}
          onOpenNotes={openedNotes}
          onOpenCopy={() => {}}
          onLeave={saved}
        />
      </DatabaseProvider>,
      root,
    ),
  );

const shows = (text: string) => vi.waitFor(() => expect(root.textContent).toContain(text));
const [title, note] = [0, 1].map((place) => () => root.querySelectorAll('textarea')[place]!) as [
  () => HTMLTextAreaElement,
  () => HTMLTextAreaElement,
];
const chips = () => [...root.querySelectorAll('.cp-chip bdi')].map((chip) => chip.textContent);
const send = () => act(() => root.querySelector<HTMLButtonElement>('[type=submit]')!.click());

function type(field: HTMLTextAreaElement, text: string) {
  act(() => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** Clips the page to the own shelf as a first visit would, and leaves. */
async function clipOnce() {
  answer(article);
  show();
  await shows('10 minutes to read');
  send();
  await vi.waitFor(() => expect(saved).toHaveBeenCalled());
  act(() => render(null, root));
}

test('fills the form from the page, and keeps what the member makes of it', async () => {
  show();
  await shows('My shelf');
  expect(title().value).toBe('Hands');
  answer(article);
  await shows('10 minutes to read');
  expect(title().value).toBe('Hand hygiene');
  type(title(), 'Second rub');
  type(note(), 'Show the photo first.');
  send();
  await shows('Clipped to My shelf');
  await vi.waitFor(() => expect(saved).toHaveBeenCalledWith(true));
  await vi.waitFor(() => expect(woken).toHaveBeenCalledOnce());
  expect(await db.resources.toArray()).toMatchObject([
    { urlKey, title: 'Second rub', site: 'WHO' },
  ]);
  expect(await db.annotations.toArray()).toMatchObject([{ body: 'Show the photo first.' }]);
  expect(await db.drafts.count()).toBe(0);
});

test('may be sent while the page is still being read; it waits for the text', async () => {
  show();
  await shows('My shelf');
  send();
  await shows('Clipping…');
  expect(await db.resources.count()).toBe(0);
  answer(article);
  await shows('Clipped to My shelf');
  expect(await db.contents.toArray()).toMatchObject([{ words: 2_380 }]);
});

test('a page that cannot be read keeps its address and title, and says why', async () => {
  answer(pdf);
  show();
  await shows('This is a PDF');
  send();
  await shows('Clipped to My shelf');
  expect(await db.resources.toArray()).toMatchObject([{ url: tab.url, title: 'Hands' }]);
  expect(await db.contents.count()).toBe(0);
});

test('an unfinished note is there again on the next opening', async () => {
  show();
  await shows('My shelf');
  type(note(), 'Half a thou');
  await vi.waitFor(async () => expect(await db.drafts.get(`clip:${urlKey}`)).toBeDefined());
  act(() => render(null, root));
  show();
  await vi.waitFor(() => expect(note().value).toBe('Half a thou'));
  type(note(), '');
  await vi.waitFor(async () => expect(await db.drafts.count()).toBe(0));
});

test('a page that is there already says so and is updated, not doubled', async () => {
  await clipOnce();
  await db.resources.toCollection().modify({ tags: ['hygiene', 'rounds'] });
  show();
  await shows('In My shelf since');
  await vi.waitFor(() => expect(chips()).toEqual(['hygiene', 'rounds']));
  act(() => root.querySelector<HTMLElement>('[aria-label="Remove hygiene"]')!.click());
  type(title(), 'Second rub');
  await shows('Update');
  send();
  await shows('Updated in My shelf');
  expect(await db.resources.toArray()).toMatchObject([{ title: 'Second rub', tags: ['rounds'] }]);
});

test('says what was cut to the limits', async () => {
  answer(article);
  show();
  await shows('10 minutes to read');
  type(title(), 'x'.repeat(600));
  send();
  await shows('500 of its 600 characters are saved');
  await vi.waitFor(() => expect(saved).toHaveBeenCalledWith(false));
});

test('an address of this device stays on the own shelf', async () => {
  answer({ ...pdf, reason: 'browserPage' });
  show({ state: 'notWeb' });
  await shows('it stays on your own shelf');
  send();
  await shows('It stays on this device.');
  expect(await db.resources.toArray()).toMatchObject([{ urlKey: tab.url }]);
});

test('a private address is not kept, and the way to allow it is shown', async () => {
  show({ state: 'private' });
  await shows('neither kept nor shared unless you allow it');
  expect(root.querySelector('form')).toBeNull();
  expect(root.querySelector('button')?.textContent).toBe('Private addresses in the settings');
});

describe('words that are selected', () => {
  const passages = [{ selectors: [], quote: 'Wet, then soap', markdown: '- Wet\n- soap' }];
  const radio = (name: string) =>
    root.querySelector<HTMLInputElement>(`input[type=radio][value=${name}]`)!;

  test('are what is clipped unless the page is chosen, with tags and note as for a page', async () => {
    answer({ ...article, passages });
    show();
    await shows('Wet, then soap');
    expect(radio('selection').checked).toBe(true);
    type(note(), 'Show this.');
    send();
    await shows('Clipped to My shelf');
    expect(await db.annotations.toArray()).toMatchObject([
      { kind: 'note', quote: 'Wet, then soap', body: 'Show this.\n\n- Wet\n- soap' },
    ]);
    expect(await db.contents.count()).toBe(0);
    expect(await db.drafts.count()).toBe(0);
    expect(woken).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(annotated).toHaveBeenCalledWith(tab.id));
  });

  test('are left alone where the page is chosen', async () => {
    answer({ ...article, passages });
    show();
    await shows('Wet, then soap');
    act(() => radio('page').click());
    expect(root.textContent).not.toContain('Wet, then soap');
    send();
    await shows('Clipped to My shelf');
    expect(await db.annotations.count()).toBe(0);
    expect(await db.contents.count()).toBe(1);
    expect(annotated).not.toHaveBeenCalled();
  });

  test('of a known page leave its tags, and take the new title', async () => {
    answer({ ...article, passages });
    show();
    await shows('Wet, then soap');
    act(() => radio('page').click());
    send();
    await shows('Clipped to My shelf');
    act(() => render(null, root));
    await db.resources.toCollection().modify({ tags: ['hygiene'] });
    show();
    await shows('In My shelf since');
    await shows('Wet, then soap');
    expect(chips()).toEqual([]);
    type(title(), 'Second rub');
    send();
    await shows('Clipped to My shelf');
    expect(await db.resources.toArray()).toMatchObject([
      { title: 'Second rub', tags: ['hygiene'] },
    ]);
  });

  test('that are too long are cut with word', async () => {
    const long = { selectors: [], quote: 'x'.repeat(6_000), markdown: 'y'.repeat(40_000) };
    answer({ ...article, passages: [long, ...passages] });
    show();
    await shows('and 1 more selection');
    send();
    await shows('The selection that is pinned was longer than can be kept');
    await shows('The selection with its lists and links was longer than can be kept');
    await vi.waitFor(() => expect(saved).toHaveBeenCalledWith(false));
  });

  test('there is no choice where nothing is selected', async () => {
    answer(article);
    show();
    await shows('10 minutes to read');
    expect(root.querySelector('[type=radio]')).toBeNull();
  });
});
