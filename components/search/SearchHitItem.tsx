import { i18n } from '#i18n';
import type { SearchHit } from '../../lib/model/search.ts';
import { KindLabel } from '../annotation/KindLabel.tsx';
import { hostOf } from '../ui/hostOf.ts';
import { Marked } from './Marked.tsx';
import '../annotation/kinds.css';

/** One hit: the page, what kind of thing was said about it, the passage, who said it. */
export function SearchHitItem({ hit }: { hit: SearchHit }) {
  const { title, url, site, kind, passage, matched, author } = hit;
  return (
    <>
      <p class="cp-title" dir="auto">
        <Marked text={title || url} matched={matched} />
      </p>
      <p class="cp-meta">
        {[site || hostOf(url), author && i18n.t(kind ? 'search.by' : 'search.clippedBy', [author])]
          .filter(Boolean)
          .map((part, index) => (
            <span key={part}>
              {index > 0 ? ' · ' : ''}
              <bdi>{part}</bdi>
            </span>
          ))}
      </p>
      {passage ? (
        <p class="search-passage" dir="auto">
          {kind ? (
            <>
              <KindLabel kind={kind} />{' '}
            </>
          ) : null}
          <Marked text={passage} matched={matched} />
        </p>
      ) : null}
    </>
  );
}
