// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readArticle } from './article.ts';

const paragraphs = (count: number, words: string): string =>
  `<p>${`${words}, which is why the jar stands open in the morning and closed at night. `.repeat(8)}</p>`.repeat(
    count,
  );
const links = (count: number): string =>
  `<nav>${Array.from({ length: count }, (_, n) => `<a href="/shelf/${n}">Shelf ${n}</a>`).join('')}</nav>`;

const read = (body: string, url: string) =>
  readArticle(
    new DOMParser().parseFromString(
      `<title>Jars</title><meta name="description" content="Of jars."><body>${body}</body>`,
      'text/html',
    ),
    url,
  );

describe('a page whose article stands out from many links', () => {
  const body = `${links(40)}<div class="text">${paragraphs(12, 'The yeast wants air')}</div>`;

  it('is cut to what Readability takes, with what Defuddle reads of the rest', () => {
    const { markdown, defuddle } = read(body, 'https://jars.example/air');
    expect(markdown).toContain('The yeast wants air');
    expect(markdown).not.toContain('Shelf');
    expect(defuddle).toMatchObject({ description: 'Of jars.', title: 'Jars' });
  });

  it('is read by Defuddle alone on a site that Defuddle knows', () => {
    const task = `<div data-track-load="description_content">${paragraphs(2, 'Sort the jars')}</div>`;
    const { markdown, defuddle } = read(body + task, 'https://leetcode.com/problems/jars/');
    expect(defuddle?.extractorType).toBeDefined();
    expect(markdown).toContain('Sort the jars');
    expect(markdown).not.toContain('The yeast wants air');
  });
});
