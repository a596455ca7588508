/**
 * What a link in this page says: its text, or the words that stand for it. Run in the page by the
 * browser, so it uses nothing outside of itself.
 * @param href as the browser gives the link's address
 * @returns empty where no link leads there, or none says anything
 */
export function linkWords(href: string): string {
  const links: Element[] = [];
  const look = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (Reflect.get(element, 'href') === href) links.push(element);
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(document);
  for (const link of links) {
    const said = [
      link.textContent,
      link.getAttribute('aria-label'),
      link.getAttribute('title'),
      link.getAttribute('alt'),
      link.querySelector('img[alt]')?.getAttribute('alt'),
    ].find((words) => words && /\S/.test(words));
    if (said) return said.replace(/\s+/g, ' ').trim().slice(0, 1_000);
  }
  return '';
}
