import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDatabase } from '../../lib/hooks/database.ts';
import type { Hub } from '../../lib/hooks/hub.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import { myCommunities } from '../../lib/store/community.ts';
import { HubGate } from '../account/HubGate.tsx';
import { FoundForm } from '../community/FoundForm.tsx';
import { InviteForm } from '../community/InviteForm.tsx';
import { JoinForm } from '../community/JoinForm.tsx';
import { LeftCommunities } from '../community/LeftCommunities.tsx';
import { mayInvite } from '../community/mayInvite.ts';
import { PartFrom } from '../community/PartFrom.tsx';
import { Notice } from '../ui/Notice.tsx';
import './settings.css';

/** How the member came into a community just now. */
interface Arrival {
  how: 'joined' | 'founded';
  id: CommunityId;
}

/** The member's communities, invites into them, and the ways to another one. */
export function CommunitySettings({ hub }: { hub: Hub }) {
  const db = useDatabase();
  const views = useLive(() => myCommunities(db), [db], []);
  const [arrived, setArrived] = useState<Arrival | null>(null);
  const name = views.find(({ community }) => community.id === arrived?.id)?.community.name;
  return (
    <>
      <ul class="settings-communities">
        {views.map((view) => (
          <li key={view.community.id} class="cp-card cp-form">
            <div>
              <p class="cp-title">
                <bdi>{view.community.name}</bdi>
              </p>
              <p class="cp-meta">
                {view.community.kind === 'personal'
                  ? i18n.t('community.personal')
                  : [
                      view.role && i18n.t(`annotation.role.${view.role}`),
                      i18n.t('community.members', view.members),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
              </p>
            </div>
            {view.community.kind === 'shared' && mayInvite(view) ? (
              <details>
                <summary>{i18n.t('community.inviteTitle')}</summary>
                <InviteForm community={view.community} />
              </details>
            ) : null}
            {view.community.kind === 'shared' ? <PartFrom view={view} /> : null}
          </li>
        ))}
      </ul>
      {arrived ? (
        <Notice>
          {name ? i18n.t(`community.${arrived.how}`, [name]) : i18n.t('community.joinedSoon')}
        </Notice>
      ) : null}
      <LeftCommunities />
      <details>
        <summary>{i18n.t('community.joinTitle')}</summary>
        <JoinForm hub={hub} onJoined={(id) => setArrived({ how: 'joined', id })} />
      </details>
      <details>
        <summary>{i18n.t('community.foundTitle')}</summary>
        <HubGate hub={hub}>
          <FoundForm onFounded={(id) => setArrived({ how: 'founded', id })} />
        </HubGate>
      </details>
    </>
  );
}
