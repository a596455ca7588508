/** A thing that a page describes in JSON-LD, as it stands there. */
export type Thing = Readonly<Record<string, unknown>>;

/** What a page declares in its head, for machines. */
export interface Declared {
  /** contents of the `<meta>`s of a name or property, in whatever case, in the page's order */
  meta: (name: string) => string[];
  /** the creative works that the page is about, from JSON-LD */
  works: readonly Thing[];
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One value or a list of them, as a list. */
export const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const work =
  /(?:Article|BlogPosting|Posting|Report|Review|Recipe|Book|Dataset|Thesis|CreativeWork|WebPage|HowTo|Chapter|SocialMediaPosting)$/;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''));
  } catch {
    return null;
  }
}

/** The things in a JSON-LD script: alone, in a list, or in a graph. */
const thingsIn = (value: unknown): Thing[] =>
  listOf(value)
    .filter(isThing)
    .flatMap((thing) => (thing['@graph'] === undefined ? [thing] : thingsIn(thing['@graph'])));

/** Reads the head of a page. What is malformed counts as not there. */
export function declaredIn(page: Document): Declared {
  const contents = new Map<string, string[]>();
  for (const element of page.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')!.trim();
    for (const attribute of ['name', 'property', 'itemprop']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && content) contents.set(name, [...(contents.get(name) ?? []), content]);
    }
  }
  const works = [...page.querySelectorAll('script[type="application/ld+json" i]')]
    .flatMap((script) => thingsIn(parsed(script.textContent ?? '')))
    .filter((thing) => listOf(thing['@type']).some((type) => work.test(String(type))));
  return { meta: (name) => contents.get(name.toLowerCase()) ?? [], works };
}
