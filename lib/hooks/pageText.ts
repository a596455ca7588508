import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { BoundTab } from './tab.ts';

/** Characters of a page that are read: what it is about is said early. */
const most = 40_000;

/** What a person reads in a page, its title as the first line, and the language (BCP 47) that it says it is in. */
export interface PageText {
  text: string;
  language: string;
}

const nothing: PageText = { text: '', language: '' };

const pageTextSchema = v.object({
  text: v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, most)),
  ),
  language: v.pipe(v.string(), v.maxLength(100)),
});

/** Runs in the page. */
function readText(): PageText {
  const article = document.querySelector<HTMLElement>('main, [role="main"], article');
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden, and what is script, is not read by anybody
  const text = (article ?? document.body)?.innerText ?? '';
  return { text: `${document.title}\n${text}`, language: document.documentElement.lang };
}

/** The text of the page in a tab, read once for each address; blank where the page cannot be read. It stays on the device. */
export function usePageText({ id, url }: BoundTab): PageText {
  const of = `${id} ${url}`;
  const [read, setRead] = useState<{ of: string; page: PageText } | null>(null);
  useEffect(() => {
    let current = true;
    browser.scripting
      .executeScript({ target: { tabId: id }, func: readText })
      .then(([answer]) => {
        const checked = v.safeParse(pageTextSchema, answer?.result);
        if (current && checked.success) setRead({ of, page: checked.output });
      })
      // A page of the browser's own, or one that is gone: there is nothing to compare.
      .catch(() => {});
    return () => {
      current = false;
    };
  }, [id, of]);
  return read?.of === of ? read.page : nothing;
}
