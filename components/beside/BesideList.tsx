import type { Beside, BesideHit } from '../../lib/model/beside.ts';
import { Marked } from '../search/Marked.tsx';

/** What the library has about what an engine was asked, beside its results. */
export function BesideList({
  beside: { hits, words },
  scheme,
  onMore,
  onClose,
}: {
  beside: Beside;
  /** of the page around it; null for the browser's */
  scheme: 'dark' | 'light' | null;
  /** asks for the side panel */
  onMore: () => void;
  onClose: () => void;
}) {
  return (
    <section class={`beside ${scheme ?? ''}`} aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
        <button type="button" class="beside-close" aria-label={words.close} onClick={onClose}>
          ×
        </button>
      </header>
      <ul>
        {hits.map((hit, place) => (
          <Hit key={hit.url} hit={hit} notes={words.notes[place] ?? ''} />
        ))}
      </ul>
      <button type="button" class="beside-more" onClick={onMore}>
        {words.more}
      </button>
    </section>
  );
}

function Hit({ hit, notes }: { hit: BesideHit; notes: string }) {
  const { url, title, site, passage, matched } = hit;
  return (
    <li>
      <a href={url} rel="noreferrer" dir="auto">
        <Marked text={title} matched={matched} />
      </a>
      <p class="beside-site">
        <bdi>{site}</bdi>
        {notes === '' ? null : ` · ${notes}`}
      </p>
      {passage === '' ? null : (
        <p class="beside-passage" dir="auto">
          <Marked text={passage} matched={matched} />
        </p>
      )}
    </li>
  );
}
