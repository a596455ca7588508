import type { Beside, BesideHit } from '../../lib/model/beside.ts';
import type { Stretch } from '../../lib/model/stretch.ts';
import { Drawn, DrawnMarked } from './Drawn.tsx';

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
    <section class={`beside ${scheme ?? ''}`} aria-label={words.title} dir={words.direction}>
      <header>
        <h2>{words.title}</h2>
        <button
          type="button"
          class="beside-close"
          aria-label={words.close}
          onClick={byMember(onClose)}
        >
          ×
        </button>
      </header>
      <ul>
        {hits.map((hit) => (
          <Hit key={hit.url} hit={hit} />
        ))}
      </ul>
      <button type="button" class="beside-more" onClick={byMember(onMore)}>
        {words.more}
      </button>
    </section>
  );
}

/** A click that a script made is nobody's wish. */
const byMember = (act: () => void) => (event: Event) => {
  if (event.isTrusted) act();
};

const textOf = (stretches: readonly Stretch[]): string =>
  stretches.map(({ text }) => text).join('');

/** A link is opened in a tab of its own: of one in this tab, the page would be told where it leads. */
function Hit({ hit: { url, title, site, passage, notes } }: { hit: BesideHit }) {
  return (
    <li>
      <a href={url} target="_blank" rel="noopener noreferrer" aria-label={textOf(title)}>
        <DrawnMarked stretches={title} />
      </a>
      <p class="beside-site">
        <bdi>
          <Drawn text={site} />
        </bdi>
        {notes === '' ? null : <Drawn text={` · ${notes}`} />}
      </p>
      {passage.length === 0 ? null : (
        <p class="beside-passage">
          <DrawnMarked stretches={passage} />
        </p>
      )}
    </li>
  );
}
