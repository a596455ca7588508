// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { linkWords } from './linkWords.ts';

const href = 'https://who.example/hands';

beforeEach(() => {
  document.body.innerHTML = '';
});

const says = (html: string) => {
  document.body.innerHTML = html;
  return linkWords(href);
};

test.each([
  [
    'its text',
    `<a href="https://else.example/">Else</a><a href="${href}"> Clean <b>hands</b> </a>`,
  ],
  ['its label', `<a href="${href}" aria-label="Clean hands"><svg></svg></a>`],
  ['its title', `<a href="${href}" title="Clean hands"></a>`],
  ['its picture', `<a href="${href}"><img alt="Clean hands"></a>`],
  ['an area', `<map><area href="${href}" alt="Clean hands"></map>`],
  ['the one of two that says something', `<a href="${href}"></a><a href="${href}">Clean hands</a>`],
])('%s', (_name, html) => {
  expect(says(html)).toBe('Clean hands');
});

test('a link in an open shadow root', () => {
  document.body.innerHTML = '<div></div>';
  const root = document.querySelector('div')!.attachShadow({ mode: 'open' });
  root.innerHTML = `<a href="${href}">Clean hands</a>`;
  expect(linkWords(href)).toBe('Clean hands');
});

test('nothing where no link leads there', () => {
  expect(says('<a href="/x">Clean hands</a>')).toBe('');
});

test('uses nothing outside of itself, as the browser runs its text in the page', () => {
  document.body.innerHTML = `<a href="${href}">Clean hands</a>`;
  const alone = new Function(`return (${linkWords.toString()})`)() as typeof linkWords;
  expect(alone(href)).toBe('Clean hands');
});
