import { i18n } from '#i18n';
import type { NoteHit, SearchHit } from '../../lib/model/search.ts';
import { KindLabel } from '../annotation/KindLabel.tsx';
import { pageReputeWords } from '../reaction/reactionWords.ts';
import { hostOf } from '../ui/hostOf.ts';
import { Marked } from './Marked.tsx';
import '../annotation/kinds.css';

/** One page that was found: its title, where it is from, the passage. */
export function SearchHitItem({ hit }: { hit: SearchHit }) {
  const { title, url, site, passage, matched, author, from, repute } = hit;
  return (
    <>
      <p class="cp-title" dir="auto">
        <Marked text={title || url} matched={matched} />
      </p>
      <p class="cp-meta">
        {[
          site || hostOf(url),
          author && i18n.t('search.clippedBy', [author]),
          ...pageReputeWords(repute),
        ]
          .filter(Boolean)
          .map((part, index) => (
            <span key={part}>
              {index > 0 ? ' · ' : ''}
              <bdi>{part}</bdi>
            </span>
          ))}
        {from === 'hub' ? <span class="search-from">{i18n.t('search.fromServer')}</span> : null}
      </p>
      {passage ? (
        <p class="search-passage" dir="auto">
          <Marked text={passage} matched={matched} />
        </p>
      ) : null}
    </>
  );
}

/** Something that was said about a page that was found: what kind of thing, the words, who said it. */
export function NoteHitItem({ note: { kind, author, passage, matched } }: { note: NoteHit }) {
  return (
    <p class="search-passage" dir="auto">
      <KindLabel kind={kind} /> <Marked text={passage} matched={matched} />
      {author ? (
        <span class="cp-meta">
          {' '}
          · <bdi>{author}</bdi>
        </span>
      ) : null}
    </p>
  );
}
