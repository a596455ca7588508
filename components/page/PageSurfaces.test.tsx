// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  aPageAnnotation,
  aPageView,
  PageBackground,
  ShownHighlights,
} from '../../test/support/pageBackground.ts';
import { webPage } from './annotatedPage.ts';
import { type Annotator, createAnnotator } from './annotator.ts';
import { AnnotatorProvider } from './context.ts';
import { PageSurfaces } from './PageSurfaces.tsx';

let background: PageBackground;
let highlights: ShownHighlights;
let annotator: Annotator;
let surfaces: HTMLElement;

// jsdom lays nothing out.
Range.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 10, 10);

const control = <Kind extends HTMLElement>(selector: string): Kind => {
  const found = surfaces.querySelector<Kind>(selector);
  if (!found) throw new Error(`${selector} is not there`);
  return found;
};
const button = (name: string): HTMLButtonElement => {
  const found = [...surfaces.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`there is no button ${name}`);
  return found;
};
const write = (text: string) => {
  const box = control<HTMLTextAreaElement>('textarea');
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
};
const press = (on: Element, init: KeyboardEventInit) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
const select = (from: number, to: number) => {
  const words = document.querySelector('p')!.firstChild!;
  document.getSelection()!.setBaseAndExtent(words, from, words, to);
  annotator.selected();
};
const shown = () => surfaces.textContent ?? '';

beforeEach(() => {
  document.body.innerHTML =
    '<p>Clean hands stop infections. The thumbs are missed.</p><main></main>';
  surfaces = document.querySelector('main')!;
  background = new PageBackground().shows(aPageView());
  highlights = new ShownHighlights();
  annotator = createAnnotator({
    page: webPage(document),
    ask: background.ask,
    highlighter: highlights,
    host: { raise: () => {}, hasFocus: () => false },
  });
  render(
    <AnnotatorProvider value={annotator}>
      <PageSurfaces />
    </AnnotatorProvider>,
    surfaces,
  );
});

afterEach(() => render(null, surfaces));

describe('from a selection', () => {
  it('opens the composer for the kind that was chosen', async () => {
    select(0, 11);
    await expect.poll(shown).toContain('Question');
    button('Question').click();
    await expect.poll(() => control<HTMLInputElement>('input:checked').value).toBe('question');
    expect(control('blockquote').textContent).toBe('Clean hands');
    await expect.poll(() => highlights.words).toEqual(['Clean hands']);
  });

  it('offers the other kinds behind a button', async () => {
    select(0, 11);
    await expect.poll(shown).toContain('Story');
    expect(shown()).not.toContain('Pitfall');
    button('More kinds').click();
    await expect.poll(shown).toContain('Pitfall');
    button('Pitfall').click();
    await expect.poll(() => control<HTMLInputElement>('input:checked').value).toBe('pitfall');
  });
});

describe('the composer', () => {
  beforeEach(async () => {
    await annotator.start();
    annotator.compose('tip');
    await expect.poll(() => surfaces.querySelector('textarea')).not.toBeNull();
  });

  it('tells who will see the note', () => {
    expect(shown()).toContain('24 members will see it');
  });

  it('saves by Ctrl+Enter and closes', async () => {
    background.answers('annotation.create', () => ({ ok: true, value: { id: 'new', cut: [] } }));
    write('Show the **photo**');
    press(control('textarea'), { key: 'Enter', ctrlKey: true });
    await expect.poll(() => annotator.surface.value.state).toBe('none');
    expect(background.inputs('annotation.create')).toMatchObject([{ body: 'Show the **photo**' }]);
  });

  it('says what went wrong and keeps the text', async () => {
    background.answers('annotation.create', () => ({
      ok: false,
      error: { code: 'readonly', message: '' },
    }));
    write('Show the photo');
    button('Save').click();
    await expect.poll(shown).toContain('not write');
    expect(control<HTMLTextAreaElement>('textarea').value).toBe('Show the photo');
  });

  it('does not save a note without words', async () => {
    button('Save').click();
    await expect.poll(shown).toContain('Write something first');
    expect(background.inputs('annotation.create')).toEqual([]);
  });

  it('keeps the draft on Escape and says so', async () => {
    write('Show');
    press(control('textarea'), { key: 'Escape' });
    await expect.poll(shown).toContain('kept as a draft');
    expect(background.inputs('draft.save')).toMatchObject([{ draft: { body: 'Show' } }]);
  });
});

describe('the card', () => {
  const tip = aPageAnnotation({ body: 'Show the photo first.' });
  const question = aPageAnnotation({ kind: 'question', body: 'Which lamp?' });
  const reply = aPageAnnotation({ kind: 'reply', parentId: question.id, body: 'The *small* one.' });
  const elsewhere = aPageAnnotation({ body: 'Somewhere else.' });
  const mine = aPageAnnotation({
    body: 'Mine.',
    author: { name: 'Jonas', role: 'member', mine: true },
  });

  const open = async (...ids: string[]) => {
    background.shows(aPageView({ annotations: [tip, question, reply, elsewhere, mine] }));
    await annotator.start();
    highlights.under = ids;
    annotator.openAt(0, 0);
    await expect.poll(() => surfaces.querySelector('[role="dialog"]')).not.toBeNull();
  };

  it('stacks the notes at a point, each with its replies', async () => {
    await open(tip.id, question.id);
    const notes = [...surfaces.querySelectorAll('article')].map(({ textContent }) => textContent);
    expect(notes).toHaveLength(2);
    expect(notes[0]).toContain('Show the photo first.');
    expect(notes[1]).toMatch(/Which lamp\?.*The small one\./s);
    expect(shown()).not.toContain('Somewhere else');
  });

  it('sends a reply', async () => {
    background.answers('annotation.reply', () => ({ ok: true, value: { id: 'new', cut: [] } }));
    await open(question.id);
    button('Reply').click();
    await expect.poll(() => surfaces.querySelector('textarea')).not.toBeNull();
    write('Ours shows every scratch.');
    await expect.poll(() => button('Send reply').getAttribute('aria-disabled')).toBe('false');
    button('Send reply').click();
    await expect
      .poll(() => background.inputs('annotation.reply'))
      .toEqual([{ parentId: question.id, body: 'Ours shows every scratch.' }]);
  });

  it('offers nothing to write where the member may only read', async () => {
    const audiences = aPageView().audiences.filter(({ kind }) => kind === 'personal');
    background.shows(aPageView({ annotations: [mine], audiences }));
    await annotator.start();
    highlights.under = [mine.id];
    annotator.openAt(0, 0);
    await expect.poll(shown).toContain('Mine.');
    const names = [...surfaces.querySelectorAll('button')].map(
      (one) => one.getAttribute('aria-label') ?? one.textContent?.trim(),
    );
    expect(names).toEqual(['Open in panel', 'Close']);
  });

  it('asks before it deletes, and only one’s own', async () => {
    await open(tip.id, mine.id);
    expect(surfaces.querySelectorAll('[aria-label="Delete"]')).toHaveLength(1);
    button('Delete').click();
    await expect.poll(shown).toContain('Delete this note?');
    expect(background.inputs('annotation.remove')).toEqual([]);
    control<HTMLButtonElement>('[role="alertdialog"] .cp-button-danger').click();
    await expect.poll(() => background.inputs('annotation.remove')).toEqual([{ id: mine.id }]);
  });
});
