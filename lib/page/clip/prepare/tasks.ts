/** From the private use area: a box that is ticked, and one that is not. */
const ticked = '\uE004';
const open = '\uE005';

/** Boxes to tick at the beginning of an item, as browsers show them and as Notion draws them. */
const boxes = [
  'li > input[type="checkbox"]',
  'li > :is(p, label):first-child > input[type="checkbox"]',
  'li > :is(.checkbox-on, .checkbox-off)',
].join(', ');

/** Notes which items of a list are done: Defuddle keeps the boxes and then leaves them out of the Markdown. */
export function noteTasks(root: ParentNode): void {
  for (const box of root.querySelectorAll(boxes)) {
    const isTicked = box.matches('[checked], .checkbox-on');
    box.replaceWith(`${isTicked ? ticked : open} `);
  }
}

/** Writes what {@link noteTasks} noted as GitHub's Markdown has it. */
export const writeTasks = (text: string): string =>
  text.replace(/\uE004 */g, '[x] ').replace(/\uE005 */g, '[ ] ');
