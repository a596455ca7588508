import { indented } from './indented.ts';
import type { Places, Writer } from './places.ts';

const notes = '#footnotes:has(> ol > li[id^="fn:"])';
const backlinks = 'a[href*="#fnref"], .footnote-backref';

/** Writes the notes at the foot of a text: all paragraphs of a note belong to it. */
export function writeNotes(root: Element, places: Places, write: Writer): void {
  for (const section of root.querySelectorAll(notes)) {
    const written = [...section.querySelectorAll(':scope > ol > li[id^="fn:"]')].map((note) => {
      const name = note.id.slice('fn:'.length);
      for (const link of note.querySelectorAll(backlinks)) link.remove();
      const first = note.querySelector('sup');
      if (first?.textContent?.trim() === name) first.remove();
      return indented(`[^${name.toLowerCase()}]: `, write(note), '    ');
    });
    places.keep(section, written.join('\n\n'));
  }
}
