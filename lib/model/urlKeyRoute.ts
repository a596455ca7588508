import { meaningfulParameters } from './urlKeyQuery.ts';
import { spelled } from './urlKeySpelling.ts';

/**
 * The part of a fragment that a single-page app routes by (`#/…`, `#!/…`, `#!…`), in one spelling and
 * without tracking; empty for every other fragment.
 * @param hash as `URL.hash` gives it
 */
export function routeOf(hash: string, host: string): string {
  const [, mark, route = ''] = /^(#!?)(.*)$/s.exec(hash.replace(/:~:.*$/s, '')) ?? [];
  if (!mark || (mark === '#' && !route.startsWith('/'))) return '';
  const [shown = ''] = route.split('#');
  const [path = '', ...queries] = shown.split('?');
  const plain = spelled(path)
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
  const query = meaningfulParameters(queries.join('?'), host).toString();
  if (plain === '' && query === '') return '';
  return `${mark}${plain || (route.startsWith('/') ? '/' : '')}${query && `?${query}`}`;
}
