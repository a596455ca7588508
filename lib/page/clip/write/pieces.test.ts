// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { piecesOf } from './pieces.ts';

const root = (html: string): Element => new DOMParser().parseFromString(html, 'text/html').body;

const long = `<p>${'word '.repeat(1_500)}</p>`;

it('leaves a short text in one piece', () => {
  expect(piecesOf(root('<p>a</p><p>b</p>'))).toEqual(['<p>a</p><p>b</p>']);
});

it('parts a long text between blocks, through boxes that only hold it', () => {
  const pieces = piecesOf(root(`<article><div>${long.repeat(4)}</div></article>`));
  expect(pieces).toEqual([long, long, long, long]);
});

it('keeps words that stand beside each other in one line together', () => {
  const pieces = piecesOf(root(`<div>${long}one <b>two</b> three${long}</div>`));
  expect(pieces).toEqual([`${long}one <b>two</b> three`, long]);
});

it('keeps callouts whole', () => {
  const callout = `<div data-callout="note"><div>${long.repeat(3)}</div></div>`;
  expect(piecesOf(root(`<div>${long}${callout}</div>`)).at(-1)).toBe(callout);
});
