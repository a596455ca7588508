import { describe, expect, it } from 'vitest';
import { type CommunityId, newId } from '../model/id.ts';
import { readRows } from './rows.ts';

const communityId = newId<CommunityId>();
const author = newId();
const clock = '018bcfe56800-0000-0a1b2c3d';
const synced = {
  seq: 4,
  author_id: author,
  rev: 1,
  created_at: '2026-01-02T03:04:05.678901+00:00',
  updated_at: '2026-01-02T03:04:06+00:00',
  deleted_at: null,
};

describe('rows of a pull', () => {
  it('become the model, each clock at its own field', () => {
    const id = newId();
    const row = {
      t: 'resources',
      id,
      ...synced,
      stamps: { url_key: clock, title: clock },
      url_key: 'example.org/bread',
      url: 'https://example.org/bread',
      title: 'Bread',
      byline: null,
      site: null,
      published: null,
      language: null,
      excerpt: null,
      tags: ['baking'],
    };
    expect(readRows([row], communityId)).toEqual([
      {
        table: 'resources',
        seq: 4,
        stamps: { urlKey: clock, title: clock },
        row: {
          id,
          communityId,
          authorId: author,
          rev: 1,
          createdAt: Date.parse('2026-01-02T03:04:05.678Z'),
          updatedAt: Date.parse('2026-01-02T03:04:06Z'),
          deletedAt: null,
          urlKey: 'example.org/bread',
          url: 'https://example.org/bread',
          title: 'Bread',
          byline: null,
          site: null,
          published: null,
          language: null,
          excerpt: null,
          tags: ['baking'],
        },
      },
    ]);
  });

  it('may be tombstones, with nothing in them', () => {
    const gone = { ...synced, id: newId(), stamps: {}, deleted_at: synced.updated_at };
    const rows = readRows(
      [
        { ...gone, t: 'resources', url_key: null, url: null, title: null, tags: [] },
        { ...gone, t: 'contents', markdown: '', words: 0 },
        { ...gone, t: 'annotations', resource_id: newId(), kind: 'tip', body: '', selectors: [] },
        { ...gone, t: 'reactions', resource_id: newId(), kind: 'worked', evidence: '' },
      ],
      communityId,
    );
    expect(rows.map(({ row }) => 'deletedAt' in row && row.deletedAt)).toEqual(
      Array(4).fill(Date.parse(synced.updated_at)),
    );
    expect(rows[0]?.row).toMatchObject({ urlKey: '', url: '', title: '' });
  });

  it('of a newer hub are read as far as this device knows them', () => {
    const annotation = {
      ...synced,
      t: 'annotations',
      id: newId(),
      stamps: {},
      resource_id: newId(),
      kind: 'from the future',
      body: 'text',
      selectors: [{ type: 'SmellSelector' }],
    };
    const reaction = { ...annotation, t: 'reactions', evidence: 'line' };
    const rows = readRows([{ t: 'paths', seq: 5 }, annotation, reaction], communityId);
    expect(rows).toMatchObject([
      { row: { kind: 'note', body: 'text', selectors: [] } },
      { row: { kind: 'other', evidence: 'line' } },
    ]);
  });

  it('are shared communities, whatever they say, and the one that was asked for', () => {
    const row = { t: 'communities', seq: 1, id: newId(), name: 'x', kind: 'personal' };
    expect(readRows([{ ...row, created_at: synced.created_at }], communityId)).toMatchObject([
      { row: { id: communityId, kind: 'shared' } },
    ]);
  });

  it.each([
    [{ t: 'contents', ...synced, id: 'not an id', stamps: {} }],
    [{ t: 'contents', ...synced, id: newId(), stamps: { words: 'tomorrow' } }],
    [{ t: 'contents', ...synced, id: newId(), stamps: {}, created_at: 'yesterday' }],
    ['text'],
  ])('are refused in another form: %j', (row) => {
    expect(() => readRows([row], communityId)).toThrow();
  });
});
