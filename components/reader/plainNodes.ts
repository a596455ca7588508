/** Text that could not be read as Markdown, a paragraph for each blank line in it. */
export function plainNodes(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const part of text.split(/\n\s*\n/)) {
    const paragraph = document.createElement('p');
    paragraph.className = 'reader-plain';
    paragraph.textContent = part;
    fragment.append(paragraph);
  }
  return fragment;
}
