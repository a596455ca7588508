import type { Sender } from '../../lib/messaging/serve.ts';
import type { PageIdentity } from '../../lib/model/urlKey.ts';
import type { Database } from '../../lib/store/database.ts';
import { type PageKey, pageKey } from '../../lib/store/pageKey.ts';
import { readerPage } from './readerPage.ts';
import { tabPages } from './tabPages.ts';
import { asDocument, viewedDocument } from './viewerPage.ts';

/** The page whose script sent a message. Its address is the browser's word, never the message's. */
export interface SenderPage {
  tabId: number;
  url: string;
  key: PageKey;
}

const isSameOrigin = (a: string, b: string): boolean =>
  URL.canParse(a) && URL.canParse(b) && new URL(a).origin === new URL(b).origin;

/** The tab may show another page by the time one that was left says its last words. */
export const isShown = ({ tab, url = '', documentLifecycle = 'active' }: Sender): boolean =>
  documentLifecycle === 'active' && isSameOrigin(tab?.url ?? url, url);

/** What a sender says of its own address, and of the file it shows. */
export type SenderSays = PageIdentity & { document?: string | undefined };

/** The tab knows where an application has moved within its page; `sender.url` stays where the page was loaded. */
const senderOf = (sender: Sender): { tabId: number; url: string } => ({
  tabId: sender.tab?.id ?? -1,
  url:
    viewedDocument(sender) ?? (isShown(sender) ? sender.tab?.url : undefined) ?? sender.url ?? '',
});

/** One of our own pages may show the document of another address, which is then the page. */
async function pageAt(
  db: Database,
  url: string,
  says: PageIdentity,
  document: string | undefined,
): Promise<{ url: string; key: PageKey }> {
  const read = await readerPage(db, url);
  if (read) return read;
  const key = await pageKey(db, url, says);
  return { url, key: document === undefined ? key : await asDocument(db, key, document) };
}

/** The page of a message that says what the page tells of its own address; remembered for those that do not. */
export async function senderPage(
  db: Database,
  sender: Sender,
  says: SenderSays,
): Promise<SenderPage> {
  const { tabId, url } = senderOf(sender);
  const document = viewedDocument(sender) === null ? undefined : says.document;
  const page = await pageAt(db, url, says, document);
  const { key } = page;
  if (!isShown(sender)) return { tabId, ...page };
  if ('urlKey' in key) await tabPages.set(tabId, { url, urlKey: key.urlKey });
  else await tabPages.remove(tabId);
  return { tabId, ...page };
}

/** The key of the page that sent a message, by what it told of itself before; null where it has none. */
export async function senderUrlKey(db: Database, sender: Sender): Promise<string | null> {
  const { tabId, url } = senderOf(sender);
  const known = await tabPages.get(tabId);
  if (known?.url === url) return known.urlKey;
  const { key } = await pageAt(db, url, {}, undefined);
  return 'urlKey' in key ? key.urlKey : null;
}
