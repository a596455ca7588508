import { spelled } from './urlKeySpelling.ts';

const indexFile =
  /^(?:index|default)\.(?:html?|xhtml|shtml|phtml|php\d?|aspx?|jspx?|jsf|cfm|cgi|pl|do)$/i;

/** `story.amp`, `story.amp.html` */
const ampEnding = /(?<=[^.])(?:\.amp)+(?=\.html?$|$)/;

/** Sites whose members choose the names in a path, so that `amp` and `index.html` may be among them. */
const sitesOfNames = new Set(
  `bitbucket.org codeberg.org crates.io github.com gitlab.com huggingface.co jsdelivr.net jsr.io
   npmjs.com packagist.org pypi.org raw.githubusercontent.com reddit.com rubygems.org
   stackexchange.com stackoverflow.com twitter.com unpkg.com wikibooks.org wikidata.org wikimedia.org
   wikipedia.org wikiquote.org wikisource.org wikivoyage.org wiktionary.org x.com youtube.com`.split(
    /\s+/,
  ),
);

/** Segments after which a file of a repository is named. */
const repositoryView = /^(?:blob|tree|raw|blame|src|edit)$/;

/** Segments after which a word is looked up: `/tag/amp`, `/dictionary/amp`. */
const asksForName =
  /^(?:tags?|tagged|topics?|categor(?:y|ies)|dictionary|words?|define|definition|wiki|packages?|projects?|products?|brands?|labels?|keywords?|hashtag|search|users?|u|r)$/i;

/** An identifier that tells one article from all others: `world-12345678`, `idUSKBN1ZQ0AB`. */
const articleNumber = /\d{5}|^id[A-Z]{2}[A-Z0-9]{6}/;

/** Whether the segment at `at` says nothing but that the layout is AMP's. */
function isAmp(segments: readonly string[], at: number): boolean {
  if (segments[at] !== 'amp' || segments.length === 1) return false;
  const before = segments[at - 1] ?? '';
  if (asksForName.test(before)) return false;
  const after = segments[at + 1];
  if (at === 0 || after === undefined) return true;
  return articleNumber.test(before) || articleNumber.test(after);
}

/** Without AMP's marks and without the file name that a directory stands for. */
function plainSegments(segments: string[]): string[] {
  const plain = segments.map((segment) => segment.replace(ampEnding, ''));
  if (!plain.some((segment) => repositoryView.test(segment))) {
    while (indexFile.test(plain.at(-1) ?? '')) plain.pop();
  }
  const amp = plain.findLastIndex((_, at) => isAmp(plain, at));
  return amp === -1 ? plain : plainSegments(plain.toSpliced(amp, 1));
}

/** Sessions in a path: of Java, PHP and ColdFusion as a parameter, of ASP.NET as a segment. */
const session = /;(?:jsessionid|phpsessid|cfid|cftoken)=[^/;]*|\/\([SAF]\([a-z0-9]{24}\)\)/gi;

/**
 * A path in one spelling: percent-encoding, repeated and trailing slashes, index files, AMP, session ids.
 * @param path as `URL.pathname` gives it
 * @returns the path without a slash at its end; empty for the front page
 */
export function plainPath(path: string, site: string): string {
  const segments = spelled(path).replace(session, '').split('/').filter(Boolean);
  const plain = sitesOfNames.has(site) ? segments : plainSegments(segments);
  return plain.map((segment) => `/${segment}`).join('');
}
