import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { BoundTab } from './tab.ts';

/** Characters of a page that are read: what it is about is said early. */
const most = 40_000;

const textSchema = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, most)),
);

/** Runs in the page: what a person reads there, its title first. */
function readText(): string {
  const article = document.querySelector<HTMLElement>('main, [role="main"], article');
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden, and what is script, is not read by anybody
  return `${document.title}\n${(article ?? document.body)?.innerText ?? ''}`;
}

/** The text of the page in a tab, read once for each address; '' where the page cannot be read. It stays on the device. */
export function usePageText({ id, url }: BoundTab): string {
  const of = `${id} ${url}`;
  const [read, setRead] = useState<{ of: string; text: string } | null>(null);
  useEffect(() => {
    let current = true;
    browser.scripting
      .executeScript({ target: { tabId: id }, func: readText })
      .then(([answer]) => {
        const checked = v.safeParse(textSchema, answer?.result);
        if (current && checked.success) setRead({ of, text: checked.output });
      })
      // A page of the browser's own, or one that is gone: there is nothing to compare.
      .catch(() => {});
    return () => {
      current = false;
    };
  }, [id, of]);
  return read?.of === of ? read.text : '';
}
