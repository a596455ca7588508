import { useLayoutEffect, useState } from 'preact/hooks';
import { type ReaderPlace, readerPlace } from '../../lib/messaging/readerAddress.ts';

/** What the library's tab shows, by its address. */
export type Route =
  | { page: 'list' }
  | { page: 'reader'; place: ReaderPlace }
  /** an address that leads nowhere */
  | { page: 'unknown' };

export function routeOf(url: string): Route {
  const place = readerPlace(url);
  if (place) return { page: 'reader', place };
  const fragment = new URL(url).hash.replace(/^#?\/?/, '');
  return fragment === '' ? { page: 'list' } : { page: 'unknown' };
}

/** The route of this tab, as links, Back and Forward change it. */
export function useRoute(): Route {
  const [url, setUrl] = useState(location.href);
  useLayoutEffect(() => {
    const follow = () => setUrl(location.href);
    // The address may have changed since it was first read.
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return routeOf(url);
}
