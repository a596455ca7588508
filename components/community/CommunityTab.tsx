import { Users } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { CommunityView } from '../../lib/store/community.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Select } from '../ui/Select.tsx';
import { CommunityPage } from './CommunityPage.tsx';

/** The panel's view of the member's shared communities, one at a time. */
export function CommunityTab({ communities }: { communities: readonly CommunityView[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const view = communities.find(({ community }) => community.id === chosen) ?? communities[0];
  if (!view) {
    return (
      <EmptyState icon={Users} title={i18n.t('panel.noCommunity')}>
        <Button
          look="primary"
          onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
        >
          {i18n.t('panel.joinOrFound')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      {communities.length > 1 ? (
        <div class="panel-bar">
          <Select
            label={i18n.t('community.pick')}
            quiet
            options={communities.map(({ community: { id, name } }) => ({ value: id, label: name }))}
            value={view.community.id}
            onValue={setChosen}
          />
        </div>
      ) : null}
      <CommunityPage view={view} />
    </>
  );
}
