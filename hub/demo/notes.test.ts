import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { pages } from './notes.ts';
import { readPage } from './readPage.ts';

describe.each(pages.map((page) => [page.file, page] as const))('%s', (file, page) => {
  it('has the words that its notes are pinned to, once', async () => {
    const text = await readPage(file, `http://127.0.0.1:8787/pages/${file}`);
    for (const { quote } of page.notes) {
      if (quote === null) continue;
      const { exact, prefix, suffix } = text.pin(quote);
      expect(exact).toBe(quote);
      expect(prefix.length + suffix.length).toBeGreaterThan(0);
    }
    expect(() => text.pin('words that are not there')).toThrow('does not stand exactly once');
  });

  it('reads as an article', async () => {
    const text = await readPage(file, `http://127.0.0.1:8787/pages/${file}`);
    expect(text).toMatchObject({
      site: 'Ward 6 Handbook',
      published: expect.stringMatching(/^2026-/),
    });
    for (const part of [text.title, text.byline, text.excerpt]) expect(part).not.toBe('');
    expect(text.markdown).toContain('## ');
  });

  it('has replies younger than what they answer, and notes younger than the clip', () => {
    for (const note of page.notes) {
      expect(note.hoursAgo).toBeLessThan(page.hoursAgo);
      for (const reply of note.replies) expect(reply.hoursAgo).toBeLessThan(note.hoursAgo);
    }
  });
});

it('pins notes to every page there is', async () => {
  const files = (await readdir(new URL('./pages/', import.meta.url))).filter(
    (file) => file.endsWith('.html') && file !== 'index.html',
  );
  expect(pages.map(({ file }) => file).sort()).toEqual(files.sort());
});
