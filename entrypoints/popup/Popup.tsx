import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { ClipCard } from '../../components/clip/ClipCard.tsx';
import { KeptNotice } from '../../components/kept/KeptNotice.tsx';
import { PagePictures } from '../../components/picture/PagePictures.tsx';
import type { Choice } from '../../components/search/choice.ts';
import type { Place } from '../../components/search/place.ts';
import { SearchBox } from '../../components/search/SearchBox.tsx';
import { SearchResults } from '../../components/search/SearchResults.tsx';
import { useKeptCopies } from '../../components/search/useKeptCopies.ts';
import { useOpenHit } from '../../components/search/useOpenHit.ts';
import { useSearch } from '../../components/search/useSearch.ts';
import { useSearchScope } from '../../components/search/useSearchScope.ts';
import { useSlashKey } from '../../components/search/useSlashKey.ts';
import { useTabPage } from '../../lib/hooks/page.ts';
import { showPanel } from '../../lib/hooks/panel.ts';
import { useTab } from '../../lib/hooks/tab.ts';
import { closePopup } from './closePopup.ts';
import { PopupFooter } from './PopupFooter.tsx';

/** How long "Clipped" is shown before the popup closes. Milliseconds. */
const briefly = 900;

/** What the popup was opened to search for, from the address bar. */
const asked = new URLSearchParams(location.search).get('q') ?? '';

/** The toolbar popup: clip this page, and search, both at once. */
export function Popup() {
  const tab = useTab();
  const page = useTabPage(tab);
  const search = useSearch(asked);
  const copies = useKeptCopies(search.hits);
  const openHit = useOpenHit();
  const scope = useSearchScope();
  const input = useRef<HTMLInputElement>(null);
  useSlashKey(input);
  useEffect(() => {
    if (asked !== '') input.current?.focus();
  }, []);

  const open = async (choice: Choice, place: Place) => {
    await openHit(choice, place);
    if (place !== 'behind') await closePopup();
  };
  const openNotes = async () => {
    if (!tab) return;
    await showPanel(tab.id);
    await closePopup();
  };
  const saved = (whole: boolean) => {
    if (whole) setTimeout(() => void closePopup(), briefly);
  };
  // The form stays until there is an answer to show in its place.
  const searching = search.state.status === 'found' || search.state.status === 'failed';

  return (
    <>
      <header class="popup-head">
        <h1 class="cp-unseen">{i18n.t('popup.title')}</h1>
        <SearchBox
          search={search}
          placeholder={scope}
          onOpen={(choice, place) => void open(choice, place)}
          input={input}
        />
      </header>
      <main class="popup-main">
        <SearchResults
          search={search}
          copies={copies}
          onOpen={(choice, place) => void open(choice, place)}
        />
        <div class="popup-clip" hidden={searching}>
          {tab ? <KeptNotice tabId={tab.id} /> : null}
          <ClipCard
            tab={tab ?? null}
            page={page}
            onSaved={saved}
            onOpenNotes={() => void openNotes()}
            onOpenCopy={() => void closePopup()}
            onLeave={() => void closePopup()}
          />
          <PagePictures tab={tab ?? null} page={page} onTaken={() => void closePopup()} />
        </div>
      </main>
      {tab ? (
        <PopupFooter
          tab={tab}
          urlKey={'urlKey' in page ? page.urlKey : null}
          onOpenNotes={() => void openNotes()}
        />
      ) : null}
    </>
  );
}
