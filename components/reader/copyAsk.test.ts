import { beforeEach, expect, it, vi } from 'vitest';
import { type AnnotationId, newId } from '../../lib/model/id.ts';
import type { Selector } from '../../lib/model/selector.ts';
import { PageBackground, personal } from '../../test/support/pageBackground.ts';
import type { Ask } from '../page/ask.ts';
import { copyAsk } from './copyAsk.ts';

const quote: Selector = { type: 'TextQuoteSelector', exact: 'thumbs', prefix: 'the ', suffix: '' };
const described: Selector[] = [
  quote,
  { type: 'TextPositionSelector', start: 3, end: 9 },
  {
    type: 'RangeSelector',
    startSelector: { type: 'XPathSelector', value: '/p[1]' },
    endSelector: { type: 'XPathSelector', value: '/p[1]' },
  },
];
const hint = { canonical: null, doi: null };
const text = { body: 'x', tags: [], selectors: described, quote: 'thumbs' };

let background: PageBackground;
let ask: Ask;
const heard = { anchored: vi.fn(), panel: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  background = new PageBackground();
  ask = copyAsk(background.ask, heard);
});

it('writes notes and drafts by their words, which the page has too', async () => {
  const page = { ...hint, title: 'Hands', site: null, language: null };
  const note = { page, communityId: personal, kind: 'tip' as const, draftId: null, ...text };
  await ask('annotation.create', note);
  const draft = { id: 'note:1', communityId: null, kind: 'tip' as const, parentId: null, ...text };
  await ask('draft.save', { page: hint, draft });
  expect(background.inputs('annotation.create')).toEqual([{ ...note, selectors: [quote] }]);
  expect(background.inputs('draft.save')).toEqual([
    { page: hint, draft: { ...draft, selectors: [quote] } },
  ]);
});

it('repairs nothing: where words are in the copy says nothing of the page', async () => {
  const answer = await ask('annotation.repair', { id: newId<AnnotationId>(), selectors: [quote] });
  expect(answer).toEqual({ ok: true, value: null });
  expect(background.asked).toEqual([]);
});

it('shows threads beside the copy, and tells what became of the notes', async () => {
  const id = newId<AnnotationId>();
  await ask('panel.open', { id });
  expect(heard.panel).toHaveBeenCalledWith(id);
  expect(background.asked).toEqual([]);
  const anchors = [{ id, status: 'orphan' as const }];
  await ask('page.anchored', { anchors });
  expect(heard.anchored).toHaveBeenCalledWith(anchors);
  expect(background.inputs('page.anchored')).toEqual([{ anchors }]);
});
