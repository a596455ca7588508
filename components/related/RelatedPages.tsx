import { i18n } from '#i18n';
import { usePageText } from '../../lib/hooks/pageText.ts';
import type { BoundTab } from '../../lib/hooks/tab.ts';
import type { SearchHit } from '../../lib/model/search.ts';
import { PageLink } from '../resource/PageLink.tsx';
import { hostOf } from '../ui/hostOf.ts';
import { useRelated } from './useRelated.ts';
import './related.css';

/** Words that are named as the reason. */
const reasons = 4;

/** What the library has on the subject of the page in a tab, each with the words that say so. */
export function RelatedPages({ tab, urlKey }: { tab: BoundTab; urlKey: string }) {
  const hits = useRelated(usePageText(tab), urlKey);
  if (hits.length === 0) return null;
  return (
    <section class="related" aria-label={i18n.t('related.title')}>
      <h2>{i18n.t('related.title')}</h2>
      <ul>
        {hits.map((hit) => (
          <li key={hit.id}>
            <RelatedLink hit={hit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The words that a page shares with the one that is read, each once, however it is written. */
function sharedWords({ matched, notes }: SearchHit): string[] {
  const words = [...matched, ...notes.flatMap((note) => note.matched)];
  const once = new Map(words.map((word) => [word.toLocaleLowerCase(), word]));
  return [...once.keys()].slice(0, reasons);
}

function RelatedLink({ hit }: { hit: SearchHit }) {
  const { url, title, site, notes } = hit;
  const shared = sharedWords(hit);
  return (
    <PageLink url={url} title={title}>
      <span class="cp-meta">
        <bdi>{site || hostOf(url)}</bdi>
        {notes.length > 0 ? ` · ${i18n.t('related.notes', notes.length)}` : ''}
      </span>
      {shared.length > 0 ? (
        <span class="cp-meta" dir="auto">
          {i18n.t('related.because', [shared.join(', ')])}
        </span>
      ) : null}
    </PageLink>
  );
}
