import { newId } from '../../../lib/model/id.ts';
import { note, page, setOperation, type WireOperation } from '../push.ts';
import { hostileTexts } from './texts.ts';

/** Something that a hostile member sends: operations as they travel. */
export interface Payload {
  name: string;
  operations: unknown[];
}

const quoteSelector = (exact: string) => ({
  type: 'TextQuoteSelector',
  exact,
  prefix: '',
  suffix: '',
});

const alone = (field: string) => (text: string) => [page(newId(), { [field]: text })];

const withText = (markdown: string): WireOperation[] => {
  const id = newId();
  return [page(id, { title: `Text ${id}` }), setOperation('contents', id, { markdown, words: 1 })];
};

/** The places into which a member writes a text that others see. */
const places: Record<string, (text: string, on: string) => unknown[]> = {
  title: alone('title'),
  byline: alone('byline'),
  site: alone('site'),
  excerpt: alone('excerpt'),
  tags: (text) => [page(newId(), { tags: [text] })],
  url: (text) => [page(newId(), { url: text })],
  markdown: withText,
  body: (text, on) => [note(newId(), on, { body: text })],
  quote: (text, on) => [note(newId(), on, { quote: text, selectors: [quoteSelector(text)] })],
};

function nested(depth: number): unknown {
  let json: unknown = 'deep';
  for (let n = 0; n < depth; n++) json = { value: [json] };
  return json;
}

const parsed = (json: string): unknown => JSON.parse(json);

/** What is not of the form that was agreed on. */
const shapes = (on: string): Record<string, unknown> => ({
  'a key __proto__ in a row': parsed(
    `{"op":"${newId()}","t":"resources","id":"${newId()}","hlc":"0","set":{"__proto__":{"owned":true}}}`,
  ),
  'a key __proto__ in an operation': parsed('{"__proto__":{"owned":true},"t":"annotations"}'),
  'a key constructor': note(newId(), on, { constructor: { prototype: { owned: true } } }),
  'selectors with __proto__': note(newId(), on, {
    selectors: [parsed('{"type":"TextQuoteSelector","exact":"a","__proto__":{"owned":true}}')],
  }),
  'a selector of no known type': note(newId(), on, { selectors: [{ type: 'Owned' }] }),
  'an XPath that counts for ever': note(newId(), on, {
    selectors: [
      {
        type: 'RangeSelector',
        startSelector: { type: 'XPathSelector', value: '//*[count(//*[count(//*)>1])>1]' },
        endSelector: { type: 'XPathSelector', value: '//*[count(//*[count(//*)>1])>1]' },
      },
    ],
  }),
  'positions beyond everything': note(newId(), on, {
    selectors: [{ type: 'TextPositionSelector', start: -1, end: 1e300 }],
  }),
  'selectors that are a number': note(newId(), on, { selectors: 7 }),
  'deep JSON': note(newId(), on, { selectors: [nested(500)] }),
  'very deep JSON': note(newId(), on, { selectors: [nested(3_000)] }),
  'ten thousand selectors': note(newId(), on, {
    selectors: Array.from({ length: 10_000 }, () => quoteSelector('a')),
  }),
  'ten thousand tags': page(newId(), { tags: Array.from({ length: 10_000 }, (_, n) => `t${n}`) }),
  'tags in tags': page(newId(), { tags: [['a'], { b: 1 }] }),
  'a title that is an object': page(newId(), { title: { toString: 'owned' } }),
  'a number where an id belongs': { ...page(newId()), id: 1e308 },
  'a table of another schema': { ...page(newId()), t: 'auth.users' },
  'a table of the schema private': { ...page(newId()), t: 'private.invites' },
  'somebody else as author': page(newId(), { author_id: newId() }),
  'another community': page(newId(), { community_id: newId() }),
  'a place in the order': page(newId(), { seq: 1 }),
  'a clock of the year 10889': { ...page(newId()), hlc: 'ffffffffffff-ffff-ffffffff' },
  'a note that answers itself': ((id) => note(id, on, { parent_id: id }))(newId()),
  'a local file': page(newId(), { url: 'file:///etc/passwd' }),
  'an extension page': page(newId(), { url: 'chrome-extension://aaaa/options.html' }),
});

/**
 * Each hostile text in each place.
 * @param on a page that is there, for notes
 */
export const hostileWords = (on: string): Payload[] =>
  Object.entries(places).flatMap(([place, operations]) =>
    hostileTexts.map((text) => ({
      name: `${place}: ${text.slice(0, 40)}`,
      operations: operations(text, on),
    })),
  );

/** What has no proper form. */
export const hostileShapes = (on: string): Payload[] =>
  Object.entries(shapes(on)).map(([name, operation]) => ({ name, operations: [operation] }));
