/** Text that could not be laid out, as it is: one paragraph, since thousands would be what the page cannot take. */
export function plainNodes(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const paragraph = document.createElement('p');
  paragraph.className = 'reader-plain';
  paragraph.textContent = text;
  fragment.append(paragraph);
  return fragment;
}
