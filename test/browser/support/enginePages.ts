import { engineRules, type SearchEngine } from '../../../lib/model/searchEngine.ts';

/** Where an engine is asked, up to what is asked. */
export const engineAddress: Readonly<Record<SearchEngine, string>> = {
  google: 'https://www.google.com/search?q=',
  bing: 'https://www.bing.com/search?q=',
  duckduckgo: 'https://duckduckgo.com/?q=',
  brave: 'https://search.brave.com/search?q=',
  startpage: 'https://www.startpage.com/sp/search?query=',
};

/** The list of an engine's results, under the id that it has there. */
const lists: Readonly<Record<SearchEngine, string>> = {
  google: '<div id="search"><div id="rso"><p>First</p></div></div>',
  bing: '<ol id="b_results"><li>First</li></ol>',
  duckduckgo: '<section data-testid="mainline">First</section>',
  brave: '<div id="results">First</div>',
  startpage: '<div class="w-gl">First</div>',
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * A page with what an engine's results have: the field with what was asked, and the list.
 * @param url of the page; its parameters `style`, `script` and `html` are what a test puts into it, `list` in place of the list
 * @param posted the body of the request that asks for it
 */
export function enginePage(engine: SearchEngine, url: string, posted: string | null): string {
  const { parameter } = engineRules[engine];
  const query = new URL(url).searchParams;
  const asked = query.get(parameter) ?? new URLSearchParams(posted ?? '').get(parameter) ?? '';
  return `<!doctype html>
<html lang="en" ${query.get('html') ?? ''}>
<title>${escaped(asked)} - results</title>
<style>${query.get('style') ?? ''}</style>
<script>${query.get('script') ?? ''}</script>
<form method="post"><input name="${parameter}" value="${escaped(asked)}"></form>
<main id="main">${query.get('list') ?? lists[engine]}</main>`;
}
