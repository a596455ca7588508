// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { Holding } from './holding.ts';
import { number, readability } from './readability.ts';
import { stretchOf } from './stretch.ts';

const section = (name: string, count: number): string =>
  `<section id="${name}">${'<p>Rye, water and a night, as every baker will tell you who has kept it.</p>'.repeat(count)}</section>`;

const stretchIn = (html: string): string => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  number(page.body);
  const reading = readability(page.cloneNode(true) as Document)!;
  return stretchOf(page.body, new Holding(page.body, reading)).id;
};

it('is the innermost of the first parts with text enough', () => {
  const article = `<article id="whole">${section('short', 3)}${section('long', 60)}${section('longer', 90)}</article>`;
  expect(stretchIn(article)).toBe('long');
});

it('is all there is where no part has', () => {
  expect(stretchIn(`<article id="whole">${section('a', 20)}${section('b', 20)}</article>`)).toBe(
    'whole',
  );
});
