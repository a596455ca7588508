// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { declaredIn } from './declared.ts';
import { doiOf } from './doi.ts';

function doi(html: string, url = 'https://j.example/7'): string | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return doiOf(page, declaredIn(page), [url, null]);
}

const ld = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

it.each([
  ['<meta name="Citation_DOI" content="doi:10.5555/A.7">'],
  ['<meta name="DC.Identifier" content="https://doi.org/10.5555/a.7">'],
  [ld({ '@type': 'ScholarlyArticle', sameAs: 'https://doi.org/10.5555/a.7' })],
  [
    ld({
      '@graph': [
        { '@type': 'Dataset', identifier: { '@type': 'PropertyValue', value: '10.5555/a.7' } },
      ],
    }),
  ],
  [ld([{ '@type': ['ScholarlyArticle'], '@id': 'https://doi.org/10.5555%2Fa.7' }])],
  ['<p class="citation-doi"><a href="https://doi.org/10.5555/a.7">10.5555/a.7</a></p>'],
])('finds it in %s', (html) => {
  expect(doi(html)).toBe('10.5555/a.7');
});

it('finds it in the path of a page of a journal', () => {
  expect(doi('', 'https://j.example/doi/full/10.5555/a.7?download=1')).toBe('10.5555/a.7');
  expect(doi('', 'https://j.example/doi/10.5555/a.7/full')).toBe('10.5555/a.7');
});

it.each([
  ['<ol><li><a href="https://doi.org/10.5555/other">a reference</a></li></ol>'],
  [
    '<p class="doi"><a href="https://doi.org/10.5/a">a</a><a href="https://doi.org/10.5555/b">b</a><a href="https://doi.org/10.5555/c">c</a></p>',
  ],
  [ld({ '@type': 'Organization', sameAs: 'https://doi.org/10.5555/a.7' })],
  ['<script type="application/ld+json">{ broken</script>'],
])('does not take the DOI of another work in %s', (html) => {
  expect(doi(html)).toBeNull();
});
