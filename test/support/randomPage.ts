import fc from 'fast-check';

/** A source of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const word = fc.constantFrom(
  'and',
  'ward',
  'the second',
  'rub',
  'Händehygiene',
  '手の衛生',
  'نظافة',
  '👩🏽‍⚕️',
  'so\u00adap',
  'a\u00a0b',
);
const space = fc.constantFrom(' ', '  ', '\n  ', '', '\t', '\u200b');
const text = fc
  .array(fc.tuple(word, fc.nat(9_999), space), { maxLength: 6 })
  // Numbers make most places on the page different from each other.
  .map((words) => words.map(([name, number, after]) => `${name}${number}${after}`).join(''));

const inline = ['b', 'em', 'a', 'span', 'code', 'bdi'];
const block = ['p', 'div', 'section', 'blockquote', 'h2', 'li', 'pre', 'card-of-ours'];

const unseen = fc.constantFrom(
  '<script>let hidden = 1</script>',
  '<style>b { color: red }</style>',
  '<div style="display: none">hidden</div>',
  '<p hidden>hidden</p>',
  '<!-- hidden -->',
  '<template><p>hidden</p></template>',
  '<commonplace-ui>hidden</commonplace-ui>',
  '<textarea>hidden</textarea>',
  '<select><option>hidden</option></select>',
);

/** What people write in other scripts and ways than one line after the other. */
const special = fc.constantFrom(
  '<img alt="">',
  '<figure><img alt="hands"><figcaption>Both hands</figcaption></figure>',
  '<ruby>手<rp>(</rp><rt>て</rt><rp>)</rp></ruby>',
  '<p dir="rtl">نظافة <bdi>WHO</bdi> <b>اليدين</b></p>',
  '<div contenteditable="true">write <br>here</div>',
  '<details><summary>more</summary>in detail</details>',
  '<nav><a href="#">Home</a> <a href="#">About</a></nav>',
  '<button>Save</button>',
  '<p>a&shy;b &nbsp; c&#x200b;d</p>',
  '<slot>no slot of a shadow tree</slot>',
);

const element = (names: string[], content: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.constantFrom(...names), content)
    .map(([name, inner]) => `<${name}>${inner}</${name}>`);

const { flow } = fc.letrec<{ flow: string; children: string }>((tie) => ({
  flow: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constantFrom('<br>', '<hr>', '<svg><g><text>label</text></g></svg>'),
    special,
    unseen,
    element(inline, tie('children')),
    element(block, tie('children')),
    fc
      .array(tie('children'), { maxLength: 3 })
      .map(
        (cells) => `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`,
      ),
    tie('children').map((inner) => `<with-shadow>${inner}</with-shadow>`),
    tie('children').map((inner) => `<with-shadow><b slot="named">${inner}</b></with-shadow>`),
  ),
  children: fc.array(tie('flow'), { maxLength: 4 }).map((parts) => parts.join('')),
}));

/** The markup of a page's body, with what real pages have in it; `with-shadow` elements await `fillPage`. */
export const pageMarkup = fc
  .array(flow, { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('\n'));

const shade =
  'before <p>in the shade</p> <slot></slot> <i><slot name="named">none</slot></i> after';
const deepShade = 'outer <with-shadow>deep <slot></slot></with-shadow> edge';

/** Puts markup into the body, and an open shadow tree with slots into every `with-shadow`, some with another in it. */
export function fillPage(document: Document, markup: string): void {
  document.body.innerHTML = markup;
  [...document.querySelectorAll('with-shadow')].forEach((host, at) => {
    const tree = host.attachShadow({ mode: 'open' });
    tree.innerHTML = at % 2 === 0 ? shade : deepShade;
    const inner = tree.querySelector('with-shadow');
    if (inner) inner.attachShadow({ mode: 'open' }).innerHTML = shade;
  });
}

/** A range between two random boundary points of the body. */
export function randomRange(document: Document, random: () => number): Range {
  const nodes: Node[] = [document.body];
  const walker = document.createTreeWalker(document.body);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const point = (): [Node, number] => {
    const node = nodes[Math.floor(random() * nodes.length)]!;
    const length = 'data' in node ? String(node.data).length : node.childNodes.length;
    return [node, Math.floor(random() * (length + 1))];
  };
  const range = document.createRange();
  range.setStart(...point());
  const [node, offset] = point();
  if (range.comparePoint(node, offset) < 0) range.setStart(node, offset);
  else range.setEnd(node, offset);
  return range;
}
