import { expect, test } from 'vitest';
import { anExtractedClip } from '../../test/support/factories.ts';
import { joinShared, openStore, personalCommunity } from '../../test/support/store.ts';
import { clipPassages } from './passage.ts';
import { clipPage } from './resource.ts';

const aPassage = (quote: string, markdown = '') => ({ selectors: [], quote, markdown });
const urlKey = 'who.example/hands';
const unsaid = { tags: [], note: '', draftId: null };

test('each passage is a highlight of the page, and the text of the page stays', async () => {
  const db = await openStore();
  const communityId = await personalCommunity(db);
  const page = anExtractedClip({ markdown: 'The whole text.' });
  await clipPage(db, { page, urlKey, communityId, tags: [], note: '', draftId: null });
  const passages = [aPassage('Wet'), aPassage('Soap Rub', '- Soap\n- Rub')];
  const kept = await clipPassages(db, {
    page: { ...page, markdown: 'Another reading.' },
    urlKey,
    communityId,
    passages,
    ...unsaid,
  });
  expect(kept).toMatchObject({ ok: true, value: { cut: [] } });
  expect(await db.resources.count()).toBe(1);
  expect(await db.contents.toArray()).toMatchObject([{ markdown: 'The whole text.' }]);
  expect(await db.annotations.toArray()).toMatchObject([
    { kind: 'highlight', quote: 'Wet', body: '' },
    { kind: 'highlight', quote: 'Soap Rub', body: '- Soap\n- Rub' },
  ]);
});

test('what is longer than the limits is cut, and told', async () => {
  const db = await openStore();
  const kept = await clipPassages(db, {
    page: anExtractedClip(),
    urlKey,
    communityId: await personalCommunity(db),
    passages: [aPassage('x'.repeat(6_000), 'y'.repeat(40_000))],
    ...unsaid,
  });
  expect(kept.ok && kept.value.cut.map(({ field }) => field)).toEqual(['passage', 'quote']);
});

test('a reader keeps nothing', async () => {
  const db = await openStore();
  const { communityId } = await joinShared(db, { role: 'reader' });
  const passages = [aPassage('Wet')];
  const kept = await clipPassages(db, {
    page: anExtractedClip(),
    ...{ urlKey, communityId, passages, ...unsaid },
  });
  expect(kept).toMatchObject({ ok: false, error: { code: 'readonly' } });
  expect(await db.annotations.count()).toBe(0);
});

test('what the member says goes to the first passage, and makes it a note', async () => {
  const db = await openStore();
  const communityId = await personalCommunity(db);
  const passages = [aPassage('Wet', '- Wet'), aPassage('Soap')];
  const said = { tags: ['Hygiene'], note: 'Show this. ', draftId: null };
  const page = anExtractedClip();
  await clipPassages(db, { page, urlKey, communityId, passages, ...said });
  expect(await db.annotations.toArray()).toMatchObject([
    { kind: 'note', body: 'Show this.\n\n- Wet', tags: ['Hygiene'] },
    { kind: 'highlight', body: '', tags: [] },
  ]);
});
