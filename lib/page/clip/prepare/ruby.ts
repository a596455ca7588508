/** The reading of a character, in brackets behind it. */
export function bracketReadings(root: ParentNode): void {
  for (const bracket of root.querySelectorAll('rp')) bracket.remove();
  for (const ruby of root.querySelectorAll('ruby')) {
    for (const reading of ruby.querySelectorAll('rt'))
      reading.replaceWith(`(${reading.textContent?.trim() ?? ''})`);
    ruby.replaceWith(...ruby.childNodes);
  }
}
