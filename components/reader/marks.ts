const marked = /==(?=\S)([^=\n]{1,2000}?)(?<=\S)==/;
const verbatim = 'code, pre, math';

/** Makes marked words of what stands between `==` signs, as Obsidian writes them. */
export function markWords(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.parentElement?.closest(verbatim)) continue;
    let rest: Text = text;
    for (let found = marked.exec(rest.data); found; found = marked.exec(rest.data)) {
      const mark = document.createElement('mark');
      mark.textContent = found[1]!;
      const words = rest.splitText(found.index);
      rest = words.splitText(found[0].length);
      words.replaceWith(mark);
    }
  }
}
