import { siteOf } from '../../lib/model/urlKeyHost.ts';

/** The site that somebody means by what they typed or pasted: a host or a whole address; else null. */
export function siteOfText(text: string): string | null {
  const typed = text.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const { hostname, protocol } = new URL(address);
  return /^https?:$/.test(protocol) && hostname !== '' ? siteOf(hostname) : null;
}
