import { describe, expect, it } from 'vitest';
import { demonstrationDocuments } from '../../test/support/demonstrationDocuments.ts';
import { pageDocument, Shelf, searchNow } from '../../test/support/searchDocuments.ts';
import { openSearch } from './index.ts';

const documents = await demonstrationDocuments();
const index = openSearch(new Shelf().put(...documents.values()), { now: () => searchNow });

const relatedTo = (text: string, urlKey = '', language = 'en') =>
  index.related(text, { limit: 4, urlKey, language });
const named = (name: string) => documents.get(name)!;

describe('pages related to a text', () => {
  it.each([
    [
      'A guide to pressure injuries. Check the skin over the heels and the sacrum, offload the heels with a pillow, turn the patient, and tell damage by pressure from damage by moisture. A mattress alone does not heal an ulcer.',
      ['pressure-ulcers', 'heel-offloading', 'moisture-damage'],
    ],
    [
      'Hypoglycaemia on the ward: insulin before a meal that did not come, a missed snack, or kidneys that clear insulin slowly. Give glucose or juice, measure the blood sugar again, and find out why.',
      ['hypo-box', 'insulin-timing'],
    ],
  ])('are about the same', async (text, names) => {
    const titles = (await relatedTo(text)).map(({ title }) => title);
    for (const name of names) expect(titles).toContain(named(name).title);
  });

  it('are not the page itself, nor many', async () => {
    const { text, title, urlKey } = named('glove-habits');
    const hits = await relatedTo(`${title}\n${text}`, urlKey);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.length).toBeLessThanOrEqual(4);
    expect(hits.map((hit) => hit.urlKey)).not.toContain(urlKey);
    expect(hits.map(({ title: found }) => found)).toContain(named('hand-hygiene.html').title);
  });

  it('are told with the words that say so', async () => {
    const [hit] = await relatedTo('Steroids such as prednisolone raise the sugar in the afternoon');
    expect(hit?.title).toBe(named('steroid-sugar').title);
    expect(hit?.matched).toEqual(expect.arrayContaining(['Steroids', 'sugar']));
  });

  it.each([
    ['nothing', ''],
    ['figures', '1 2 3 44 555 6666'],
    ['another subject', 'The carburettor of a motorcycle mixes petrol and air; clean its jets.'],
    ['words that every page has', 'the and of it is not a to in what when who'],
  ])('are none for %s', async (_what, text) => {
    expect(await relatedTo(text)).toEqual([]);
  });

  it('are none where the library is empty', async () => {
    expect(
      await openSearch(new Shelf()).related('insulin', { limit: 4, urlKey: '', language: '' }),
    ).toEqual([]);
  });

  it('are found in texts without spaces', async () => {
    const alone = openSearch(
      new Shelf().put(
        pageDocument('手卫生', { text: '病房里的手消毒液挂在床尾,揉搓要到手干为止。' }),
        ...Array.from({ length: 30 }, (_, n) => pageDocument(`Page ${n}`, { text: 'bread' })),
      ),
    );
    const hits = await alone.related('手消毒液要揉搓三十秒,挂在床尾最好。', {
      limit: 3,
      urlKey: '',
      language: 'zh',
    });
    expect(hits.map(({ title }) => title)).toEqual(['手卫生']);
  });
});
