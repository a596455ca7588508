import { describe, expect, it } from 'vitest';
import { urlKey } from '../../lib/model/urlKey.ts';
import { readLibrary } from './library.ts';

const pages = await readLibrary();

it('is read the one clipped first first', () => {
  const ages = pages.map(({ hoursAgo }) => hoursAgo);
  expect(ages).toEqual([...ages].sort((a, b) => b - a));
  expect(new Set(pages.map(({ url }) => urlKey(url))).size).toBe(pages.length);
});

describe.each(pages.map((page) => [page.name, page] as const))('%s', (_name, page) => {
  it('has the words that its notes are pinned to, once', () => {
    for (const { quote } of page.notes) {
      if (quote !== null) expect(page.text.pin(quote).exact).toBe(quote);
    }
  });

  it('has replies younger than what they answer, and notes younger than the clip', () => {
    for (const note of page.notes) {
      expect(note.hoursAgo).toBeLessThan(page.hoursAgo);
      for (const reply of note.replies) expect(reply.hoursAgo).toBeLessThan(note.hoursAgo);
    }
  });
});
