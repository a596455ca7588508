const syllables =
  'ba ke flo ur wa ter sal te ye ast cru st mi x rye pro of ov en lo af kne ad'.split(' ');

/** Markdown of 2 to 8 KB, as a clip is: headings, paragraphs, a list and links. */
export function article(random: () => number): string {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const word = () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(syllables)).join('');
  const sentence = () =>
    `${Array.from({ length: 6 + Math.floor(random() * 12) }, word).join(' ')}.`;
  const paragraph = () => Array.from({ length: 3 + Math.floor(random() * 4) }, sentence).join(' ');
  const length = 2_000 + random() * 6_000;
  const parts = [`# ${word()} ${word()}`];
  let bytes = 0;
  while (bytes < length) {
    const part = pick([
      paragraph,
      paragraph,
      paragraph,
      () => `## ${word()} ${word()}`,
      () => `- ${sentence()}\n- ${sentence()}`,
      () => `See [${word()}](https://example.org/${word()}).`,
    ])();
    parts.push(part);
    bytes += part.length + 2;
  }
  return parts.join('\n\n');
}
