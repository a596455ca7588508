import { Bookmark, X } from 'lucide-preact';
import { i18n } from '#i18n';
import { useSetting } from '../../lib/hooks/setting.ts';
import { IconButton } from '../ui/IconButton.tsx';
import type { ListState } from './listState.ts';
import { isSaved, withoutSearch, withSearch } from './savedSearch.ts';
import './facets.css';

/** Searches that the member keeps, each a click away, and the way to keep the present one. */
export function SavedSearches({
  state,
  onState,
}: {
  state: ListState;
  onState: (state: ListState) => void;
}) {
  const [saved, setSaved] = useSetting('savedSearches');
  if (!saved) return null;
  const text = state.text.trim();
  return (
    <section
      class="facet"
      aria-label={i18n.t('library.savedSearches')}
      hidden={saved.length === 0 && text === ''}
    >
      <h2>{i18n.t('library.savedSearches')}</h2>
      <ul>
        {saved.map((search) => (
          <li key={search.text} class="saved-search">
            <button
              type="button"
              class="facet-value"
              aria-pressed={search.text === text}
              onClick={() => onState(search)}
            >
              <bdi>{search.text}</bdi>
            </button>
            <IconButton
              icon={X}
              name={i18n.t('library.forgetSearch', [search.text])}
              onClick={() => setSaved(withoutSearch(saved, search))}
            />
          </li>
        ))}
      </ul>
      {text !== '' && !isSaved(saved, text) ? (
        <button
          type="button"
          class="facet-more"
          onClick={() => setSaved(withSearch(saved, { ...state, text }))}
        >
          <Bookmark class="cp-icon" size={13} /> {i18n.t('library.saveSearch')}
        </button>
      ) : null}
    </section>
  );
}
