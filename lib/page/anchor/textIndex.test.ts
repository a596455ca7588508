// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { TextIndex } from './textIndex.ts';

const textOf = (markup: string): string => {
  document.body.innerHTML = markup;
  return new TextIndex(document.body).text;
};

describe('text', () => {
  test.each([
    ['white space', '<p> Clean \n hands </p>', 'Clean hands'],
    ['blocks', '<p>one</p><p>two</p>', 'one two'],
    ['inline elements', 'in<b>fec</b>tion', 'infection'],
    ['line breaks', 'one<br>two<hr>three', 'one two three'],
    ['lists', '<ul><li>one</li><li>two<ol><li>three</li></ol></li></ul>', 'one two three'],
    ['table cells', '<table><tr><td>one</td><td>two</td></tr></table>', 'one two'],
    ['images', 'one<img alt="x">two', 'onetwo'],
    ['preformatted text', '<pre>if (a)\n    b()</pre>', 'if (a) b()'],
    ['comments', 'one<!-- two --> three', 'one three'],
    ['scripts and styles', 'one<script>x</script><style>x</style><noscript>x</noscript>', 'one'],
    ['templates', 'one<template>x</template>', 'one'],
    ['hidden elements', 'one<p hidden>x</p><p style="display: none">x<b>y</b></p>', 'one'],
    ['visible parts of nothing', '<p></p><p> </p>', ''],
    ['form fields', 'one<textarea>x</textarea><select><option>x</option></select>', 'one'],
    ['buttons', '<button>Save</button><button>Close</button>', 'Save Close'],
    ['closed details', '<details><summary>one</summary>two</details>', 'one two'],
    ['our own UI', 'one<commonplace-ui>x</commonplace-ui>', 'one'],
    ['right-to-left text', '<p dir="rtl">نظافة <b>اليدين</b></p>', 'نظافة اليدين'],
    ['ruby', '<ruby>手<rt>て</rt></ruby>', '手て'],
  ])('%s', (_, markup, text) => expect(textOf(markup)).toBe(text));

  test('an open shadow tree shows in place of its host’s children, which show in its slots', () => {
    document.body.innerHTML = '<div id="host">slotted <i slot="none">unseen</i></div><p>after</p>';
    const shadow = document.querySelector('#host')!.attachShadow({ mode: 'open' });
    shadow.innerHTML =
      '<style>p {}</style><h1>shade</h1><slot>instead</slot><slot name="b">b</slot>';
    expect(new TextIndex(document.body).text).toBe('shade slotted b after');
  });
});

describe('ranges', () => {
  const rangeFrom = (start: [Node, number], end: [Node, number]): Range => {
    const range = document.createRange();
    range.setStart(...start);
    range.setEnd(...end);
    return range;
  };
  const words = (index: TextIndex, range: Range): string | null => {
    const span = index.offsetsOf(range);
    return span && index.text.slice(span.start, span.end);
  };

  test('offsets and ranges lead to each other', () => {
    document.body.innerHTML = '<p>Clean  <b>hands</b> stop</p><p>most infections</p>';
    const index = new TextIndex(document.body);
    for (let start = 0; start < index.text.length; start++) {
      for (let end = start + 1; end <= index.text.length; end++) {
        const range = index.rangeOf({ start, end });
        const text = index.text.slice(start, end).trim();
        expect(range === null ? '' : words(index, range)).toBe(text);
      }
    }
  });

  test.each([
    [
      'elements',
      () => [
        [document.body, 1],
        [document.body, 3],
      ],
      'two img',
    ],
    [
      'an image',
      () => [
        [document.querySelector('p')!, 0],
        [document.querySelector('#img')!, 1],
      ],
      'one two',
    ],
    [
      'the start of the next block',
      () => [
        [document.body, 1],
        [document.querySelector('#img')!, 0],
      ],
      'two',
    ],
    [
      'a hidden element',
      () => [
        [document.querySelector('[hidden]')!.firstChild!, 1],
        [document.body, 5],
      ],
      'end',
    ],
    [
      'outside the root',
      () => [
        [document, 0],
        [document, document.childNodes.length],
      ],
      'one two img end',
    ],
    [
      'white space',
      () => [
        [document.querySelector('#space')!, 0],
        [document.querySelector('#space')!, 1],
      ],
      null,
    ],
    [
      'a script',
      () => [
        [document.querySelector('script')!, 0],
        [document.querySelector('script')!, 1],
      ],
      null,
    ],
  ] satisfies [string, () => [[Node, number], [Node, number]], string | null][])(
    'from or to %s',
    (_, ends, text) => {
      document.body.innerHTML =
        '<p>one</p><p>two</p><p id="img"><img>img</p><p hidden>hidden</p>end<p id="space">  </p><script>x</script>';
      const [start, end] = ends();
      expect(words(new TextIndex(document.body), rangeFrom(start, end))).toBe(text);
    },
  );

  test('a surrogate pair is never halved', () => {
    document.body.innerHTML = '<p>a😀b</p>';
    const text = document.querySelector('p')!.firstChild!;
    const index = new TextIndex(document.body);
    expect(words(index, rangeFrom([text, 2], [text, 4]))).toBe('😀b');
    expect(words(index, rangeFrom([text, 0], [text, 2]))).toBe('a😀');
    expect(index.rangeOf({ start: 2, end: 3 })?.toString()).toBe('😀');
  });

  test('a range over the edge of a shadow tree takes in its host', () => {
    document.body.innerHTML = '<p>before</p><div></div><p>after</p>';
    document.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = 'in <b>the</b> shade';
    const index = new TextIndex(document.body);
    const start = index.text.indexOf('the');
    expect(index.rangeOf({ start, end: start + 3 })?.toString()).toBe('the');
    const crossing = index.rangeOf({ start, end: index.text.length });
    expect(crossing?.startContainer).toBe(document.body);
    expect(words(index, crossing!)).toBe('in the shade after');
  });
});
