/** What a page says of the schemes that it is made for, where it is painted on nothing of its own. */
function saidBy(document: Document): string {
  const style = document.defaultView?.getComputedStyle(document.documentElement).colorScheme;
  if (style && style !== 'normal') return style;
  return document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content ?? '';
}

/** Whether a page is dark or light, by what it is painted on, or else by what it says; null where it is as the browser is. */
export function schemeOf(document: Document): 'dark' | 'light' | null {
  for (const element of [document.body, document.documentElement]) {
    const painted = document.defaultView?.getComputedStyle(element).backgroundColor ?? '';
    const colour = /^rgba?\((.*)\)$/.exec(painted)?.[1] ?? '';
    const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    if (red === undefined || green === undefined || blue === undefined || alpha === 0) continue;
    return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
  }
  const said = saidBy(document).split(' ');
  if (!said.includes('dark')) return 'light';
  return said.includes('light') ? null : 'dark';
}
