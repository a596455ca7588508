import { BookOpenText, SearchX } from 'lucide-preact';
import { i18n } from '#i18n';
import type { ResourceId } from '../../lib/model/id.ts';
import { failureText } from '../failure/failureText.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Option } from '../ui/Option.tsx';
import { type Choice, choiceKey } from './choice.ts';
import { type Place, placeOf } from './place.ts';
import { NoteHitItem, SearchHitItem } from './SearchHitItem.tsx';
import type { Beyond } from './useBeyond.ts';
import type { Search, SearchState } from './useSearch.ts';
import './search.css';

/** What is told to screen readers when the answer is there. */
const announcement = (state: SearchState): string =>
  state.status === 'found' && state.hits.length > 0
    ? i18n.t('search.found', state.hits.length)
    : '';

/** A click on the offer is Shift+Enter for those who point. */
const chosenPlace = (event: MouseEvent): Place =>
  event.target instanceof Element && event.target.closest('.search-copy') ? 'copy' : placeOf(event);

/** No control of its own: an option of a list has none inside. */
function CopyOffer() {
  return (
    <p>
      <span class="search-copy">
        <BookOpenText class="cp-icon" size={13} />
        {i18n.t('reader.readCopy')}
      </span>{' '}
      <Kbd>{i18n.t('reader.readCopyKey')}</Kbd>
    </p>
  );
}

/** What there is to say of asking the hub. */
function BeyondLine({ beyond }: { beyond: Beyond }) {
  if (beyond.status === 'asking') {
    return <p class="cp-meta search-beyond">{i18n.t('search.askingServer')}</p>;
  }
  if (beyond.status !== 'failed') return null;
  return (
    <p class="cp-meta search-beyond" role="status">
      {i18n.t('search.notFromServer')} {failureText(beyond.failure)}
    </p>
  );
}

/** The hits of a search as the list that its `SearchBox` steers, or why there are none. */
export function SearchResults({
  search,
  copies,
  onOpen,
}: {
  search: Search;
  /** the kept copies to offer, by the key of their page; none where the hits are opened in the reader anyway */
  copies?: ReadonlyMap<string, ResourceId>;
  onOpen: (choice: Choice, place: Place) => void;
}) {
  const { state, beyond, hits, choices, active } = search;
  return (
    <section
      class="search-results"
      aria-busy={state.status === 'searching' || (state.status === 'found' && !state.complete)}
    >
      <p class="cp-unseen" role="status">
        {announcement(state)}
      </p>
      {state.status === 'failed' ? (
        <Notice tone="error">{i18n.t('search.failed', [state.message])}</Notice>
      ) : null}
      {state.status === 'found' &&
      state.complete &&
      beyond.status !== 'asking' &&
      hits.length === 0 ? (
        <EmptyState icon={SearchX} title={i18n.t('search.nothing', [state.text])}>
          <p>{i18n.t('search.nothingHint')}</p>
        </EmptyState>
      ) : null}
      <div
        id={search.listId}
        role="listbox"
        class="search-list"
        aria-label={i18n.t('search.results')}
        hidden={hits.length === 0}
        onPointerMove={search.engage}
      >
        {choices.map((choice, place) => {
          const { hit, note } = choice;
          return (
            <Option
              key={choiceKey(choice)}
              id={search.optionId(place)}
              class={note ? 'search-hit search-note' : 'search-hit'}
              active={place === active}
              onChoose={(event) => onOpen(choice, chosenPlace(event))}
            >
              {note ? <NoteHitItem note={note} /> : <SearchHitItem hit={hit} />}
              {!note && copies?.has(hit.urlKey) ? <CopyOffer /> : null}
            </Option>
          );
        })}
      </div>
      <BeyondLine beyond={beyond} />
    </section>
  );
}
