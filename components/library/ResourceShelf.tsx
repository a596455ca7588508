import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { ResourceId } from '../../lib/model/id.ts';
import { type Sort, sorts } from '../../lib/search/browse.ts';
import { type CommunityView, myCommunities } from '../../lib/store/community.ts';
import { SearchField } from '../search/SearchField.tsx';
import { useSearch } from '../search/useSearch.ts';
import { useSlashKey } from '../search/useSlashKey.ts';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import { DeedNotice } from './DeedNotice.tsx';
import { Facets } from './Facets.tsx';
import { openFirst } from './openFirst.ts';
import { type ListDeed, PageList } from './PageList.tsx';
import { SavedSearches } from './SavedSearches.tsx';
import { type Asking, SelectionBar } from './SelectionBar.tsx';
import { ShelfEmpty } from './ShelfEmpty.tsx';
import { useBrowse } from './useBrowse.ts';
import { useDeeds } from './useDeeds.ts';
import { useListState } from './useListState.ts';
import { usePlaceKept } from './usePlaceKept.ts';
import { useSelection } from './useSelection.ts';
import './library.css';
import './shelf.css';

const nothing: readonly ResourceId[] = [];

/** What was kept: the list of it, what it is filtered by, and what can be done to it. */
export function ResourceShelf({ current }: { current: ResourceId | null }) {
  const db = useDatabase();
  const views = useLive<CommunityView[]>(() => myCommunities(db), [db], []);
  const [state, change] = useListState();
  const { text, sort } = state;
  const browsed = useBrowse(state);
  const search = useSearch(text);
  const deeds = useDeeds();
  const [asking, setAsking] = useState<Asking>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const enter = useRef(() => {});
  const found = browsed.status === 'found' ? browsed.found : null;
  const { doomed } = deeds;
  const ids = useMemo(() => found?.ids.filter((id) => !doomed.has(id)) ?? nothing, [found, doomed]);
  const hits = useMemo(() => new Map(search.hits.map((hit) => [hit.id, hit])), [search.hits]);
  const selection = useSelection(ids);
  useSlashKey(input);
  usePlaceKept(list, ids.length > 0);
  useEffect(() => {
    if (current === null) input.current?.focus({ preventScroll: true });
  }, []);

  const show = (next: { text: string; sort: Sort }) => {
    search.setText(next.text);
    change(next);
    list.current?.scrollTo(0, 0);
  };
  const setText = (next: string) => show({ text: next, sort });
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.key === 'ArrowDown') enter.current();
    else if (event.key === 'Enter') openFirst(ids, hits);
    else return false;
    return true;
  };
  const onDeed = (deed: ListDeed, focused: ResourceId) => {
    if (deed === 'undo') return deeds.undo();
    const about = selection.ids.size > 0 ? [...selection.ids] : [focused];
    if (deed === 'delete') {
      void deeds.remove(about);
      selection.clear();
    } else {
      if (selection.ids.size === 0) selection.toggle(focused);
      setAsking(deed);
    }
  };

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both of its roles take a name
    <div
      class="shelf"
      role={current === null ? 'main' : 'region'}
      aria-label={i18n.t('library.title')}
      aria-busy={browsed.status === 'loading' || found?.complete === false}
    >
      {current === null ? <h1 class="cp-unseen">{i18n.t('library.title')}</h1> : null}
      <div class="shelf-tools">
        <div class="cp-grow">
          <SearchField
            text={text}
            onText={setText}
            placeholder={i18n.t('library.search')}
            input={input}
            list={null}
            onKey={onKey}
          />
        </div>
        <Select
          label={i18n.t('library.sort')}
          quiet
          value={sort}
          options={sorts.map((value) => ({ value, label: i18n.t(`library.sorts.${value}`) }))}
          onValue={(next) => show({ text, sort: next })}
        />
      </div>
      <aside class="shelf-facets">
        <SavedSearches state={state} onState={show} />
        {found ? <Facets text={text} found={found} onText={setText} /> : null}
      </aside>
      <div class="shelf-list">
        <p class="cp-meta shelf-count" role="status">
          {found && ids.length > 0
            ? i18n.t('library.count', ids.length, [ids.length.toLocaleString()])
            : ''}
        </p>
        {browsed.status === 'failed' ? (
          <Notice tone="error">{i18n.t('search.failed', [browsed.message])}</Notice>
        ) : null}
        {browsed.status === 'loading' ? (
          <p class="library-quiet">{i18n.t('library.loading')}</p>
        ) : null}
        {found?.complete && ids.length === 0 ? <ShelfEmpty text={text} /> : null}
        <PageList
          ids={ids}
          hits={hits}
          views={views}
          current={current}
          selection={selection}
          list={list}
          enter={enter}
          onDeed={onDeed}
          onLeave={() => input.current?.focus()}
        />
        {deeds.report ? <DeedNotice report={deeds.report} onUndo={deeds.undo} /> : null}
        {selection.ids.size > 0 ? (
          <SelectionBar
            ids={[...selection.ids]}
            deeds={deeds}
            asking={asking}
            onAsk={setAsking}
            onClear={selection.clear}
          />
        ) : null}
      </div>
    </div>
  );
}
