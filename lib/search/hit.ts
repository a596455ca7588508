import type { SearchHit } from '../model/search.ts';
import { bodyText } from './bodyText.ts';
import type { SearchDocument } from './document.ts';
import { matchedIn, passageOf } from './passage.ts';
import type { Match } from './segment.ts';

/** The texts a passage may come from, the ones that say most about the document first. */
const candidates = (document: SearchDocument): string[] =>
  document.type === 'annotation'
    ? [bodyText(document), document.quote]
    : [document.excerpt ?? '', bodyText(document)];

/** A match as surfaces show it. */
export function toHit(document: SearchDocument, match: Match): SearchHit {
  const passages = candidates(document)
    .filter((text) => text !== '')
    .map((text) => passageOf(text.replace(/\s+/g, ' ').trim(), match.terms));
  const best = passages.reduce<(typeof passages)[number]>(
    (a, b) => (b.distinct > a.distinct ? b : a),
    passages[0] ?? { text: '', distinct: 0 },
  );
  const { id, type, communityId, url, urlKey, title, site, kind, author, tags, updatedAt } =
    document;
  return {
    ...{ id, type, communityId, url, urlKey, title, site, kind, author, tags, updatedAt },
    passage: best.text,
    score: match.score,
    matched: matchedIn([title, best.text], match.terms),
  };
}
