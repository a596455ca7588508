/** Whether a page is dark or light, by what it is painted on, or else by what it says; null where it is the browser's choice. */
export function schemeOf(document: Document): 'dark' | 'light' | null {
  const styleOf = (element: Element) => document.defaultView?.getComputedStyle(element);
  for (const element of [document.body, document.documentElement]) {
    const colour = /^rgba?\((.*)\)$/.exec(styleOf(element)?.backgroundColor ?? '')?.[1] ?? '';
    const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    if (red === undefined || green === undefined || blue === undefined || alpha === 0) continue;
    return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
  }
  const said = styleOf(document.documentElement)?.colorScheme;
  return said === 'dark' || said === 'light' ? said : null;
}
