import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { pageHintSchema } from '../messaging/page.ts';
import type { PageIdentity } from '../model/urlKey.ts';
import { type PageKey, pageKey } from '../store/pageKey.ts';
import { useDatabase } from './database.ts';
import { useLive } from './live.ts';
import { usePagePermission } from './pagePermission.ts';
import type { BoundTab } from './tab.ts';

/** What a surface knows of the page in its tab. */
export type TabPage =
  | { state: 'looking' }
  /** the tab is gone */
  | { state: 'closed' }
  /** the extension may not know the address without the member's click or permission */
  | { state: 'hidden' }
  | PageKey;

/** A page that is busy, or still on its way, is known by its address alone after this. Milliseconds. */
const patience = 2_000;

/** What the page in a tab says of its own address; nothing where it cannot be asked. */
async function readHint(tabId: number): Promise<PageIdentity> {
  try {
    const [answer] = await Promise.race([
      browser.scripting.executeScript({ target: { tabId }, files: ['/hint.js'] }),
      new Promise<[]>((resolve) => setTimeout(resolve, patience, [])),
    ]);
    const checked = v.safeParse(pageHintSchema, answer?.result);
    return checked.success ? checked.output : {};
  } catch {
    return {};
  }
}

/** The page in a tab, by the member's settings as they are now. */
export function useTabPage(tab: BoundTab | null | undefined): TabPage {
  const db = useDatabase();
  const { granted } = usePagePermission();
  const [hint, setHint] = useState<{ of: string; says: PageIdentity } | null>(null);
  const id = tab?.id;
  const url = tab?.url;
  const of = `${id} ${url}`;

  useEffect(() => {
    if (id === undefined || !url) return;
    let current = true;
    void readHint(id).then((says) => {
      if (current) setHint({ of, says });
    });
    return () => {
      current = false;
    };
  }, [id, url, of]);

  const says = hint?.of === of ? hint.says : null;
  const key = useLive<PageKey | null>(
    () => (url && says ? pageKey(db, url, says) : null),
    [db, url, says],
    null,
  );
  if (tab === undefined) return { state: 'looking' };
  if (tab === null) return { state: 'closed' };
  // With the permission, the browser still keeps the addresses of its own pages to itself.
  if (tab.url === null) return { state: granted ? 'notWeb' : 'hidden' };
  return key ?? { state: 'looking' };
}
