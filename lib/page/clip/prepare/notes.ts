/** Sphinx's notes, each an element of its own, of today and of old. */
const notes = 'aside.footnote[id], table.footnote[id]';

const references = ':is(.ref-list, .references, [role="doc-bibliography"], [role="doc-endnotes"])';

/** A note's place in the text, as a link that Defuddle knows. */
function markReference(link: Element, number: number): void {
  const mark = link.ownerDocument.createElement('sup');
  mark.id = `fnref:${number}`;
  link.replaceWith(mark);
  mark.append(link);
  link.setAttribute('href', `#fn:${number}`);
  link.removeAttribute('class');
  link.textContent = String(number);
}

/** Notes of Sphinx, as a list at the end, which Defuddle knows. */
function listNotes(page: Document): void {
  const found = [...page.querySelectorAll(notes)];
  const links = [...page.querySelectorAll('a.footnote-reference[href]')];
  const list = page.createElement('ol');
  for (const [at, note] of found.entries()) {
    for (const link of links)
      if (link.getAttribute('href') === `#${note.id}`) markReference(link, at + 1);
    note.querySelector('.label')?.remove();
    const item = page.createElement('li');
    item.id = `fn:${at + 1}`;
    item.append(...(note.querySelector('td:last-child') ?? note).childNodes);
    list.append(item);
  }
  const [first, ...others] = found;
  if (!first) return;
  const section = page.createElement('section');
  section.className = 'footnotes';
  section.append(list);
  first.replaceWith(section);
  for (const note of others) note.remove();
}

/** Notes and references in the form that Defuddle knows: the number is the list's, not a word of the note. */
export function nameNotes(page: Document): void {
  listNotes(page);
  for (const label of page.querySelectorAll(`${references} .label`)) {
    if (/^\s*\[?\d+[.)\]]*\s*$/.test(label.textContent ?? '')) label.remove();
  }
}
