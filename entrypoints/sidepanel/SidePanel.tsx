import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CommunityTab } from '../../components/community/CommunityTab.tsx';
import { SyncLine } from '../../components/sync/SyncLine.tsx';
import { PageTab } from '../../components/thread/PageTab.tsx';
import { usePageThreads } from '../../components/thread/usePageThreads.ts';
import { useWantedThread } from '../../components/thread/useShownThread.ts';
import { Kbd } from '../../components/ui/Kbd.tsx';
import { Tabs } from '../../components/ui/Tabs.tsx';
import { useCopiedPage } from '../../lib/hooks/copiedPage.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import { useTabPage } from '../../lib/hooks/page.ts';
import { useTab } from '../../lib/hooks/tab.ts';
import { myCommunities } from '../../lib/store/community.ts';
import { KeyHelp } from './KeyHelp.tsx';
import { LibraryTab } from './LibraryTab.tsx';
import { usePanelKeys } from './usePanelKeys.ts';
import { useWantedQuery } from './useWantedQuery.ts';

type View = 'page' | 'library' | 'community';

export function SidePanel() {
  const db = useDatabase();
  const [view, setView] = useState<View>('page');
  const tab = useTab();
  const copied = useCopiedPage(tab);
  const inTab = useTabPage(tab);
  const tabPage = copied?.key ?? inTab;
  const page = usePageThreads(tabPage.state === 'keyed' ? tabPage.urlKey : null);
  const communities = useLive(() => myCommunities(db), [db], []);
  const shared = communities.filter(({ community }) => community.kind === 'shared');
  const [only] = shared;
  const wanted = useWantedThread(tab?.id, () => setView('page'));
  const [asked, setAsked] = useState({ text: '', turn: 0 });
  useWantedQuery(tab?.id, (text) => {
    // The same words may be asked for again after something else was typed.
    setAsked(({ turn }) => ({ text, turn: turn + 1 }));
    setView('library');
  });
  const [help, setHelp] = useState(false);
  usePanelKeys({ '/': () => setView('library'), '?': () => setHelp(!help) });

  const count = page?.threads.length ?? 0;
  const tabs = [
    {
      name: 'page',
      label: count > 0 ? i18n.t('panel.pageCount', [count]) : i18n.t('panel.page'),
    },
    { name: 'library', label: i18n.t('panel.library') },
    {
      name: 'community',
      label: only && shared.length === 1 ? only.community.name : i18n.t('panel.community'),
    },
  ] as const;

  return (
    <main class="panel">
      <h1 class="cp-unseen">{i18n.t('panel.title')}</h1>
      <Tabs label={i18n.t('panel.tabs')} tabs={tabs} chosen={view} onChoose={setView}>
        {view === 'page' ? (
          <PageTab tab={tab} tabPage={tabPage} page={page} wanted={wanted} />
        ) : null}
        {view === 'library' ? <LibraryTab key={asked.turn} first={asked.text} /> : null}
        {view === 'community' ? <CommunityTab communities={shared} /> : null}
      </Tabs>
      <footer class="panel-foot">
        {help ? <KeyHelp /> : null}
        <div class="cp-row">
          <div class="cp-grow">
            <SyncLine />
          </div>
          <button
            type="button"
            class="panel-help"
            aria-label={i18n.t('panel.keys')}
            aria-expanded={help}
            aria-keyshortcuts="?"
            onClick={() => setHelp(!help)}
          >
            <Kbd>?</Kbd>
          </button>
        </div>
      </footer>
    </main>
  );
}
