const inAttributes = ['href', 'src', 'poster', 'data-src', 'data-lazy-src', 'data-original'];
const inLists = ['srcset', 'data-srcset'];

const absolute = (address: string, base: string): string =>
  URL.canParse(address, base) ? new URL(address, base).href : address;

/** Addresses in a `srcset` may have commas in them: an entry ends with its width or density. */
const absoluteList = (list: string, base: string): string =>
  /\s\d+(?:\.\d+)?[wx](?:,|\s*$)/.test(list)
    ? list.replace(
        /([^\s,]\S*)(\s+\d+(?:\.\d+)?[wx])/g,
        (_, address: string, size: string) => absolute(address, base) + size,
      )
    : list.replace(/[^\s,]\S*/g, (address) => absolute(address, base));

/** What relative addresses in a page start from. */
export function baseOf(page: Document, url: string): string {
  const href = page.querySelector('base[href]')?.getAttribute('href');
  return href ? absolute(href, url) : url;
}

/**
 * Makes the addresses under `root` absolute. Those of places in the same page stay as they are, since
 * footnotes are known by them.
 */
export function makeAbsolute(root: ParentNode, base: string): void {
  for (const name of inAttributes) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const written = element.getAttribute(name)!.trim();
      if (!written.startsWith('#')) element.setAttribute(name, absolute(written, base));
    }
  }
  for (const name of inLists) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      element.setAttribute(name, absoluteList(element.getAttribute(name)!, base));
    }
  }
}

/** Links that run a script lead nowhere: their words stay. */
export function unwrapScriptLinks(root: ParentNode): void {
  for (const link of root.querySelectorAll('a[href]')) {
    if (/^\s*(?:javascript|data|vbscript):/i.test(link.getAttribute('href')!)) {
      link.replaceWith(...link.childNodes);
    }
  }
}
