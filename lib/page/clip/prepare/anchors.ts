const marks = /(?:^|\s)(?:anchor|permalink|header-?link|hash-link|header-anchor)/;

/**
 * A term or heading that is a link to itself stays as words: Defuddle takes the link for the sign beside a
 * heading, and the name of what is explained is lost.
 */
export function unlinkSelves(root: ParentNode): void {
  for (const link of root.querySelectorAll('dt a[href^="#"]')) {
    const own = link.closest('[id]')?.id;
    const isSelf = own !== undefined && link.getAttribute('href') === `#${own}`;
    const isWords = /[\p{L}\p{N}]/u.test(link.textContent ?? '') && !marks.test(link.className);
    if (isSelf && isWords) link.replaceWith(...link.childNodes);
  }
}
