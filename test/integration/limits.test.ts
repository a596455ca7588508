import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../lib/model/id.ts';
import { limits } from '../../lib/model/limits.ts';
import { byteLength } from '../../lib/model/text.ts';
import { type Backend, type Caller, postgresBackend } from '../support/backends.ts';
import { note, outcomes, page, setOperation, type WireOperation } from '../support/push.ts';
import { found } from '../support/world.ts';

const { characters, bytes, count } = limits;

// An astral character is one code point, two of JavaScript's and four bytes.
const ofCharacters = (length: number) => '𝄞'.repeat(length);
const ofBytes = (length: number) => 'é'.repeat(Math.floor(length / 2)) + 'e'.repeat(length % 2);
const addressOf = (length: number) => {
  const start = 'https://example.org/';
  return start + 'a'.repeat(length - start.length);
};
const entries = (length: number) => Array.from({ length }, (_, n) => `entry ${n}`);

/** Selectors whose JSON, as JavaScript writes it, has that many bytes. */
function selectorsOf(length: number) {
  const selector = (exact: string) => [{ type: 'TextQuoteSelector', exact, prefix: 'é "\\\n' }];
  return selector('x'.repeat(length - byteLength(JSON.stringify(selector('')))));
}

const operations: Record<string, { limit: number; make: (size: number) => WireOperation }> = {
  'title, characters': {
    limit: characters.title,
    make: (n) => page(newId(), { title: ofCharacters(n) }),
  },
  'byline, characters': {
    limit: characters.byline,
    make: (n) => page(newId(), { byline: ofCharacters(n) }),
  },
  'site, characters': {
    limit: characters.site,
    make: (n) => page(newId(), { site: ofCharacters(n) }),
  },
  'published, characters': {
    limit: characters.published,
    make: (n) => page(newId(), { published: ofCharacters(n) }),
  },
  'language, characters': {
    limit: characters.language,
    make: (n) => page(newId(), { language: ofCharacters(n) }),
  },
  'excerpt, characters': {
    limit: characters.excerpt,
    make: (n) => page(newId(), { excerpt: ofCharacters(n) }),
  },
  'a tag, characters': {
    limit: characters.tag,
    make: (n) => page(newId(), { tags: [ofCharacters(n)] }),
  },
  tags: { limit: count.tags, make: (n) => page(newId(), { tags: entries(n) }) },
  'url, bytes': { limit: bytes.url, make: (n) => page(newId(), { url: addressOf(n) }) },
  'urlKey, bytes': {
    limit: bytes.urlKey,
    make: (n) => page(newId(), { url_key: newId() + ofBytes(n - 36) }),
  },
};

describe('the database’s limits are the model’s', () => {
  let backend: Backend;
  let caller: Caller;
  let community: string;
  const resource = newId();

  beforeAll(async () => {
    backend = await postgresBackend();
    caller = await backend.signUp('Lena');
    community = await found(caller, 'Limits');
    await outcomes(caller, community, [page(resource)]);
  });
  afterAll(() => backend.stop());

  const tooMuch = 'rejected:23514';
  const atTheBorder = async (limit: number, make: (size: number) => WireOperation) =>
    outcomes(caller, community, [make(limit), make(limit + 1)]);

  it.each(Object.entries(operations))('for a page’s %s', async (_, { limit, make }) => {
    expect(await atTheBorder(limit, make)).toEqual(['ok', tooMuch]);
  });

  it('for a page’s text', async () => {
    const text = (n: number) => setOperation('contents', resource, { markdown: ofBytes(n) });
    expect(
      await outcomes(caller, community, [text(bytes.markdown + 1), text(bytes.markdown)]),
    ).toEqual([tooMuch, 'ok']);
  });

  it.each<[string, number, (size: number) => Record<string, unknown>]>([
    ['body, bytes', bytes.body, (n) => ({ body: ofBytes(n) })],
    ['quote, characters', characters.quote, (n) => ({ quote: ofCharacters(n) })],
    ['a tag, characters', characters.tag, (n) => ({ tags: [ofCharacters(n)] })],
    ['tags', count.tags, (n) => ({ tags: entries(n) })],
    ['selectors, bytes', bytes.selectors, (n) => ({ selectors: selectorsOf(n) })],
    ['selectors', count.selectors, (n) => ({ selectors: entries(n).map((value) => ({ value })) })],
  ])('for an annotation’s %s', async (_, limit, fields) => {
    const make = (size: number) => note(newId(), resource, fields(size));
    expect(await atTheBorder(limit, make)).toEqual(['ok', tooMuch]);
  });

  it('for a reaction’s line', async () => {
    const make = (size: number) =>
      setOperation('reactions', newId(), {
        resource_id: resource,
        kind: 'outdated',
        evidence: ofCharacters(size),
      });
    expect(await atTheBorder(characters.evidence, make)).toEqual(['ok', tooMuch]);
  });

  it.each<[string, number, (size: number) => Record<string, unknown>]>([
    ['name', characters.memberName, (n) => ({ p_name: ofCharacters(n) })],
    ['bio', characters.bio, (n) => ({ p_bio: ofCharacters(n) })],
    ['topics', count.topics, (n) => ({ p_topics: entries(n) })],
    ['a topic', characters.topic, (n) => ({ p_topics: [ofCharacters(n)] })],
  ])('for a profile’s %s', async (_, limit, fields) => {
    const profile = { p_name: 'Lena', p_topics: [], p_bio: '', p_open_to_mentor: false };
    const save = (size: number) => caller.rpc('profile_save', { ...profile, ...fields(size) });
    expect(await save(limit)).toEqual({ data: { status: 'ok' } });
    expect(await save(limit + 1)).toEqual({ refused: '23514' });
  });

  it.each([
    ['name', characters.communityName],
    ['purpose', characters.charterPurpose],
    ['guidelines', characters.charterGuidelines],
  ])('for a community’s %s', async (column, limit) => {
    const set = (size: number) =>
      backend.sql(`update public.communities set ${column} = $2 where id = $1`, [
        community,
        ofCharacters(size),
      ]);
    await set(limit);
    await expect(set(limit + 1)).rejects.toThrow('violates check constraint');
  });

  it('for the languages of a community', async () => {
    const save = (size: number) =>
      caller.rpc('charter_save', {
        ...{ p_community: community, p_purpose: '', p_topics: [], p_guidelines: '' },
        p_languages: entries(size),
      });
    expect(await save(count.languages)).toEqual({ data: { status: 'ok' } });
    expect(await save(count.languages + 1)).toEqual({ refused: '23514' });
  });

  it('for what one push may hold', async () => {
    const p_ops = (length: number) => Array.from({ length }, () => page(newId()));
    const answer = await caller.rpc('sync_push', {
      p_community: community,
      p_ops: p_ops(count.operations + 1),
    });
    expect(answer).toEqual({ refused: 'PT413' });
    expect(await outcomes(caller, community, p_ops(count.operations))).not.toContain(tooMuch);

    const heavy = (size: number) => {
      const empty = byteLength(JSON.stringify([{ 'é, "': '' }]));
      return [{ 'é, "': 'x'.repeat(size - empty) }];
    };
    const push = (size: number) =>
      caller.rpc('sync_push', { p_community: community, p_ops: heavy(size) });
    expect(await push(limits.pushBytes)).toMatchObject({ data: { status: 'ok' } });
    expect(await push(limits.pushBytes + 1)).toEqual({ refused: 'PT413' });
  });
});
