import { describe, expect, it } from 'vitest';
import {
  markedSuggestion,
  plainSuggestion,
  suggestionsOf,
} from '../../entrypoints/background/suggestion.ts';
import { type CommunityId, newId, type ResourceId } from '../../lib/model/id.ts';
import { noRepute } from '../../lib/model/repute.ts';
import type { SearchHit } from '../../lib/model/search.ts';

const hit = (over: Partial<SearchHit> = {}): SearchHit => ({
  id: newId<ResourceId>(),
  communityId: newId<CommunityId>(),
  url: 'https://example.org/?a=1&b=2',
  urlKey: 'example.org/?a=1&b=2',
  title: 'Bread',
  site: null,
  passage: '',
  author: null,
  tags: [],
  updatedAt: 0,
  score: 1,
  matched: [],
  notes: [],
  repute: noRepute,
  from: 'device',
  ...over,
});

describe('a suggestion for Chrome', () => {
  it('marks the words that matched, and dims the passage', () => {
    expect(
      markedSuggestion(hit({ passage: 'Good bread, slowly', matched: ['Bread', 'bread'] })),
    ).toBe(
      '<match>Bread</match> — <dim>Good <match>bread</match>, slowly</dim> — ' +
        '<url>https://example.org/?a=1&amp;b=2</url>',
    );
  });

  it('is XML whatever a page calls itself', () => {
    const title = `<b>"R&D" isn't</b> \u0000\u0008\ud800 c++ (a|b)`;
    const description = markedSuggestion(hit({ title, matched: ['c++', '<b>', '(a|b)'] }));
    expect(description).toContain(
      '<match>&lt;b&gt;</match>&quot;R&amp;D&quot; isn&apos;t&lt;/b&gt; \ufffd ' +
        '<match>c++</match> <match>(a|b)</match>',
    );
    expect(description.isWellFormed()).toBe(true);
  });

  it('has the address where there is no title', () => {
    expect(markedSuggestion(hit({ title: '', url: 'https://example.org/' }))).toBe(
      'https://example.org/ — <url>https://example.org/</url>',
    );
  });
});

describe('a suggestion for Firefox', () => {
  it('is plain text', () => {
    expect(plainSuggestion(hit({ title: 'R&D', passage: 'a < b', matched: ['R'] }))).toBe(
      'R&D — a < b',
    );
  });
});

describe('suggestions', () => {
  it('name each page once, best first', () => {
    const hits = [
      hit({ title: 'a' }),
      hit({ title: 'b' }),
      hit({ title: 'c', url: 'https://x.org/' }),
    ];
    expect(suggestionsOf(hits, ({ title }) => title)).toEqual([
      { content: 'https://example.org/?a=1&b=2', description: 'a' },
      { content: 'https://x.org/', description: 'c' },
    ]);
  });
});
