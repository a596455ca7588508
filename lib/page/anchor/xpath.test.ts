// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { elementAt, xpathOf } from './xpath.ts';

beforeEach(() => {
  document.body.innerHTML =
    '<p>a</p><div><p>b</p><svg><g></g></svg><x:y></x:y><p id="it">c</p></div>';
});

test('every element has a path that leads back to it, as the browser’s own XPath does', () => {
  for (const element of document.querySelectorAll('*')) {
    const path = xpathOf(element, document);
    expect(elementAt(path!, document)).toBe(element);
    const { FIRST_ORDERED_NODE_TYPE } = XPathResult;
    expect(document.evaluate(path!, document, null, FIRST_ORDERED_NODE_TYPE).singleNodeValue).toBe(
      element,
    );
  }
});

test('paths are short and readable', () => {
  expect(xpathOf(document.querySelector('#it')!, document)).toBe('/html[1]/body[1]/div[1]/p[2]');
});

test('paths from an element start at it', () => {
  const root = document.querySelector('div')!;
  const path = xpathOf(document.querySelector('#it')!, root);
  expect(path).toBe('./p[2]');
  expect(elementAt(path!, root)).toBe(document.querySelector('#it'));
  expect(elementAt(xpathOf(root, root)!, root)).toBe(root);
});

test('there is no path into a shadow tree, nor to what is outside the root', () => {
  const shadow = document.querySelector('#it')!.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<b></b>';
  expect(xpathOf(shadow.querySelector('b')!, document)).toBeNull();
  expect(xpathOf(document.body, document.querySelector('div')!)).toBeNull();
});

describe('paths that lead nowhere', () => {
  test.each([
    '',
    '/',
    '//p',
    '/html/body/p[9]',
    '/html/body/p[0]',
    '/html/body/p[last()]',
    '/html/body/*[count(//*[count(//*) > 1]) > 1]',
    'id("it")',
    '/html/body/p/text()[1]',
    '/html//p',
    '../p',
    '/html/body/p[99999999999999999999]',
  ])('%s', (path) => expect(elementAt(path, document)).toBeNull());
});

test('places may be left out, and names may be in capitals', () => {
  expect(elementAt('/HTML/BODY/div/p[2]', document)?.id).toBe('it');
});
