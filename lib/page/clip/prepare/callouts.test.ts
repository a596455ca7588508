// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { markdownOf } from '../markdown.ts';

it.each([
  [
    '<div class="theme-admonition theme-admonition-info admonition_xJq3 alert alert--info"><div class="admonitionHeading_G">Left</div><div class="admonitionContent_B"><p>Turn it.</p></div></div>',
    '> [!info] Left\n> Turn it.',
  ],
  [
    '<aside class="starlight-aside starlight-aside--caution"><p class="starlight-aside__title">Caution</p><div class="starlight-aside__content"><p>Wear it.</p></div></aside>',
    '> [!caution] Caution\n> Wear it.',
  ],
  [
    '<div class="tip custom-block"><p class="custom-block-title">TIP</p><p>Use it.</p></div>',
    '> [!tip] TIP\n> Use it.',
  ],
])('writes %s as a callout', (html, markdown) => {
  expect(markdownOf(html, 'https://a.example/')).toBe(markdown);
});
