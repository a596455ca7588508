// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import article from '../../../test/fixtures/clip/article.html?raw';
import chinese from '../../../test/fixtures/clip/chinese.html?raw';
import paper from '../../../test/fixtures/clip/paper.html?raw';
import { extractClip } from './index.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

describe('extractClip', () => {
  it('reads what a page says about itself', async () => {
    const url = 'https://slow-oven.example/starters/alive?utm_source=x';
    const { markdown, words, ...said } = await extractClip(parse(article), url);
    expect(said).toEqual({
      url,
      canonical: 'https://slow-oven.example/starters/alive',
      doi: null,
      title: 'Keeping a sourdough starter alive',
      byline: 'Imke Brand',
      site: 'The Slow Oven',
      published: '2024-03-05T08:30:00+01:00',
      language: 'en-GB',
      excerpt: 'What to do on days when you do not bake.',
      image: 'https://slow-oven.example/images/jar.jpg',
    });
    expect(words).toBeGreaterThan(150);
    expect(words).toBeLessThan(220);
  });

  it('keeps the text with its headings, lists, code and absolute addresses', async () => {
    const { markdown } = await extractClip(
      parse(article),
      'https://slow-oven.example/starters/alive',
    );
    expect(markdown).toContain('*kindness*');
    expect(markdown).toContain('## How often');
    expect(markdown).toMatch(/^- +Two parts water$/m);
    expect(markdown).toContain('[notes on flour](https://slow-oven.example/flour#rye)');
    expect(markdown).toContain(
      '![A jar of bubbling starter](https://slow-oven.example/starters/jar.jpg)',
    );
    expect(markdown).toContain('```js\nconst due = (fed, days) => fed + days * 86400;\n```');
  });

  it('leaves out navigation, what is hidden, scripts and pictures written into the page', async () => {
    const { markdown } = await extractClip(
      parse(article),
      'https://slow-oven.example/starters/alive',
    );
    expect(markdown).not.toMatch(
      /About us|All rights reserved|newsletter|javascript:|changed|data:/,
    );
  });

  it('does not touch the page', async () => {
    const document = parse(article);
    const before = document.documentElement.outerHTML;
    await extractClip(document, 'https://slow-oven.example/starters/alive');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('reads a paper: DOI, journal and table', async () => {
    const clip = await extractClip(parse(paper), 'https://journal.example/7');
    expect(clip).toMatchObject({
      doi: '10.5555/jars.2021.7',
      title: 'On the naming of jars',
      byline: expect.stringContaining('Okafor'),
      site: 'Journal of Household Practice',
      published: '2021-04-09',
    });
    expect(clip.markdown).toMatch(/\| name and date \| 9 % \|/);
    expect(clip.excerpt).toMatch(/^Households that label .*…$/);
  });

  it('counts words that are not parted by spaces', async () => {
    const clip = await extractClip(parse(chinese), 'https://example.org/zh');
    expect(clip.language).toBe('zh-Hans');
    expect(clip.markdown).toContain('酵母和细菌');
    expect(clip.words).toBeGreaterThan(25);
    expect(clip.words).toBeLessThan(75);
  });

  it('reads the text in open shadow roots, with what is slotted into them', async () => {
    const page = parse(
      '<title>Parts</title><main><fancy-box><p>Given in the page.</p></fancy-box></main>',
    );
    document.replaceChild(
      document.importNode(page.documentElement, true),
      document.documentElement,
    );
    const root = document.querySelector('fancy-box')?.attachShadow({ mode: 'open' });
    root?.append(document.createElement('h2'), document.createElement('slot'));
    root?.querySelector('h2')?.append('Held in the shadow');
    const { markdown } = await extractClip(document, 'https://example.org/');
    expect(markdown).toContain('Held in the shadow');
    expect(markdown).toContain('Given in the page.');
    document.documentElement.replaceChildren();
  });

  it.each([
    ['an empty page', '', 'example.org'],
    ['a page with a title alone', '<title> Just \n a title </title>', 'Just a title'],
    ['a frameset', '<title>Frames</title><frameset><frame src="a"></frameset>', 'Frames'],
  ])('takes %s', async (_page, html, title) => {
    const clip = await extractClip(parse(html), 'https://example.org/');
    expect(clip).toMatchObject({ title, markdown: '', words: 0, excerpt: null });
  });

  it('takes a document that is not HTML', async () => {
    const svg = new DOMParser().parseFromString(
      '<svg xmlns="http://www.w3.org/2000/svg"><title>A drawing</title></svg>',
      'image/svg+xml',
    );
    expect(await extractClip(svg, 'https://example.org/a.svg')).toMatchObject({
      title: 'A drawing',
      markdown: '',
    });
  });

  it('takes a page nested deeper than any parser goes as plain text', async () => {
    const document = parse('<title>Deep</title>');
    let at: Element = document.body;
    for (let depth = 0; depth < 700; depth++) {
      at = at.appendChild(document.createElement('div'));
    }
    at.append('The bottom of the well.');
    const clip = await extractClip(document, 'https://example.org/');
    expect(clip.title).toBe('Deep');
    expect(clip.markdown).toContain('The bottom of the well.');
  });
});
