// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { canHost } from './host.ts';

const parsed = (text: string, type: DOMParserSupportedType) =>
  new DOMParser().parseFromString(text, type);

it('tells documents of HTML, in either syntax, from SVG and other XML', () => {
  const xhtml = '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>';
  expect(canHost(parsed('<p>Clean hands</p>', 'text/html'))).toBe(true);
  expect(canHost(parsed(xhtml, 'application/xhtml+xml'))).toBe(true);
  expect(canHost(parsed('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'))).toBe(false);
  expect(canHost(parsed('<note>Clean hands</note>', 'application/xml'))).toBe(false);
});
