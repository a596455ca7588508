import { EyeOff, PanelRight } from 'lucide-preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { TabPage } from '../../lib/hooks/page.ts';
import { useSetting } from '../../lib/hooks/setting.ts';
import type { BoundTab } from '../../lib/hooks/tab.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageNotes } from './PageNotes.tsx';
import type { PageThreads } from './usePageThreads.ts';
import type { WantedThread } from './useShownThread.ts';
import './thread.css';

const reasons = {
  closed: 'panel.closed',
  hidden: 'panel.hidden',
  notWeb: 'panel.browserPage',
  private: 'panel.privatePage',
} as const;

/** The panel's view of the page in its tab, or why there is nothing to see of it. */
export function PageTab({
  tab,
  tabPage,
  page,
  wanted,
}: {
  tab: BoundTab | null | undefined;
  tabPage: TabPage;
  page: PageThreads | null;
  wanted: WantedThread | null;
}) {
  switch (tabPage.state) {
    case 'looking':
      return <p class="panel-quiet">{i18n.t('panel.loading')}</p>;
    case 'paused':
      return <Paused site={tabPage.site} />;
    case 'keyed':
      if (!tab?.url || !page) return <p class="panel-quiet">{i18n.t('panel.loading')}</p>;
      return <PageNotes key={tab.id} tab={{ ...tab, url: tab.url }} page={page} wanted={wanted} />;
    default:
      return (
        <EmptyState icon={PanelRight} title={i18n.t('panel.nothingTitle')}>
          <p>{i18n.t(reasons[tabPage.state])}</p>
          {tabPage.state === 'private' || tabPage.state === 'hidden' ? (
            <Button onClick={() => void browser.runtime.openOptionsPage()}>
              {i18n.t('panel.privateChange')}
            </Button>
          ) : null}
        </EmptyState>
      );
  }
}

function Paused({ site }: { site: string }) {
  const [sites, setSites] = useSetting('pausedSites');
  return (
    <EmptyState icon={EyeOff} title={i18n.t('panel.paused', [site])}>
      <Button
        disabled={!sites}
        onClick={() => setSites((sites ?? []).filter((other) => other !== site))}
      >
        {i18n.t('panel.resume', [site])}
      </Button>
    </EmptyState>
  );
}
