// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { CommunityId } from '../../lib/model/id.ts';
import {
  aPageAnnotation,
  aPageView,
  PageBackground,
  personal,
  ShownHighlights,
  shared,
} from '../../test/support/pageBackground.ts';
import { webPage } from './annotatedPage.ts';
import { type Annotator, createAnnotator } from './annotator.ts';
import type { Composition } from './surface.ts';

let background: PageBackground;
let highlights: ShownHighlights;
let annotator: Annotator;

const select = (from: number, to: number) => {
  const text = document.querySelector('p')!.firstChild!;
  document.getSelection()!.setBaseAndExtent(text, from, text, to);
};

const composition = (): Composition => {
  const open = annotator.surface.value;
  if (open.state !== 'composer') throw new Error(`no composer is open, but ${open.state}`);
  return open.composition.value;
};

const write = (part: Partial<Composition>) => {
  const open = annotator.surface.value;
  if (open.state === 'composer') open.composition.value = { ...open.composition.value, ...part };
};

const notice = () => annotator.notices.current.value;

beforeEach(() => {
  document.body.innerHTML = '<p>Clean hands stop infections. The thumbs are missed.</p>';
  document.title = 'Hand hygiene';
  document.getSelection()!.removeAllRanges();
  background = new PageBackground()
    .shows(aPageView())
    .answers('annotation.create', () => ({ ok: true, value: { id: 'new', cut: [] } }));
  highlights = new ShownHighlights();
  annotator = createAnnotator({
    page: webPage(document),
    ask: background.ask,
    highlighter: highlights,
    host: { raise: () => {}, hasFocus: () => false },
  });
});

describe('the bar', () => {
  it('comes with a selection and goes with it', () => {
    select(0, 11);
    annotator.selected();
    expect(annotator.surface.value).toMatchObject({ state: 'bar', takesFocus: false });
    document.getSelection()!.removeAllRanges();
    annotator.selected();
    expect(annotator.surface.value.state).toBe('none');
  });

  it('takes the focus when it is called for by a command', () => {
    select(0, 11);
    annotator.compose(null);
    expect(annotator.surface.value).toMatchObject({ state: 'bar', takesFocus: true });
  });

  it('does not come between a member and the note being written', () => {
    annotator.compose('tip');
    select(0, 11);
    annotator.selected();
    expect(composition().kind).toBe('tip');
  });
});

describe('composing', () => {
  it('is about the selected words', () => {
    select(0, 11);
    annotator.compose('story');
    expect(composition()).toMatchObject({ kind: 'story', quote: 'Clean hands', wasCut: false });
    expect(composition().selectors[0]).toMatchObject({ exact: 'Clean hands' });
  });

  it('is about the whole page where nothing is selected', () => {
    annotator.compose(null);
    expect(composition()).toMatchObject({ kind: 'note', range: null, selectors: [], quote: '' });
  });

  it('pins the first of very many words, and knows that it left some out', () => {
    document.querySelector('p')!.textContent = 'hands '.repeat(200_000);
    select(0, 1_000_000);
    annotator.compose('tip');
    expect(composition().wasCut).toBe(true);
    expect(composition().quote.length).toBeLessThanOrEqual(5_000);
  });

  it('saves to where notes went last unless another place is chosen', async () => {
    select(0, 11);
    annotator.compose('tip');
    await annotator.writing.save({ ...composition(), body: 'Show it.' });
    await annotator.writing.save({ ...composition(), body: 'Mine.', communityId: personal });
    const created = background.inputs<{ communityId: CommunityId }>('annotation.create');
    expect(created.map(({ communityId }) => communityId)).toEqual([shared, personal]);
    expect(created[0]).toMatchObject({ kind: 'tip', page: { title: 'Hand hygiene' } });
  });

  it('says in words why it could not save, and keeps the draft', async () => {
    background.answers('annotation.create', () => ({
      ok: false,
      error: { code: 'storage', message: '' },
    }));
    annotator.compose('tip');
    expect(await annotator.writing.save({ ...composition(), body: 'x' })).toContain('space');
    expect(background.inputs('draft.discard')).toEqual([]);
  });

  it('keeps what is unfinished when it is closed, says so, and takes it up again', () => {
    select(0, 11);
    annotator.compose('tip');
    write({ body: 'Show the' });
    annotator.close();
    expect(annotator.surface.value.state).toBe('none');
    expect(notice()?.text).toContain('draft');
    notice()?.actions[0]?.run();
    expect(composition()).toMatchObject({ body: 'Show the', quote: 'Clean hands' });
  });

  it('says nothing where nothing was written', () => {
    annotator.compose('tip');
    annotator.close();
    expect(notice()).toBeNull();
  });
});

describe('a page', () => {
  it('offers the note that was left unfinished on it, at its words', async () => {
    const selectors = aPageAnnotation().selectors;
    background.shows(
      aPageView({
        drafts: [
          {
            ...{ id: 'note:1', urlKey: 'a', communityId: shared, kind: 'question', parentId: null },
            ...{
              body: 'Which lamp',
              tags: [],
              selectors,
              quote: 'thumbs',
              base: null,
              updatedAt: 1,
            },
          },
        ],
      }),
    );
    await annotator.start();
    notice()?.actions[0]?.run();
    expect(composition()).toMatchObject({ draftId: 'note:1', body: 'Which lamp' });
    expect(String(composition().range)).toBe('thumbs');
  });

  it('keeps a selection as it is by one choice, and takes it back by another', async () => {
    select(0, 11);
    annotator.compose('highlight');
    await expect.poll(() => notice()?.text).toContain('Ward 6');
    notice()?.actions[0]?.run();
    expect(background.inputs('annotation.remove')).toEqual([{ id: 'new' }]);
  });

  it('says that an unfinished reply is kept when its card is closed', async () => {
    const note = aPageAnnotation();
    background.shows(aPageView({ annotations: [note] }));
    await annotator.start();
    highlights.under = [note.id];
    annotator.openAt(0, 0);
    annotator.drafts.keep({
      ...{ id: `reply:${note.id}`, kind: 'reply', parentId: note.id, communityId: shared },
      ...{ body: 'Which', tags: [], selectors: [], quote: '' },
    });
    annotator.close();
    expect(notice()?.text).toContain('draft');
  });

  it('closes everything when another one is in the tab', async () => {
    const note = aPageAnnotation();
    background.shows(aPageView({ annotations: [note] }));
    await annotator.start();
    highlights.under = [note.id];
    annotator.openAt(0, 0);
    expect(annotator.surface.value).toEqual({ state: 'card', ids: [note.id] });
    annotator.leave();
    expect(annotator.surface.value.state).toBe('none');
    expect(highlights.words).toEqual([]);
    expect(annotator.focus(note.id)).toBe(false);
  });
});
