import { i18n } from '#i18n';
import type { CommunityView } from '../../lib/store/community.ts';
import { CharterView } from './CharterView.tsx';
import { InviteForm } from './InviteForm.tsx';
import { MemberList } from './MemberList.tsx';
import { mayInvite } from './mayInvite.ts';
import './community.css';

/** One community: what it is about, who is in it, how to bring others. */
export function CommunityPage({ view }: { view: CommunityView }) {
  const { community, members } = view;
  return (
    <div class="community">
      <section>
        <h2>{i18n.t('community.charter')}</h2>
        <CharterView charter={community.charter} />
      </section>
      <section>
        <h2>{i18n.t('community.members', members)}</h2>
        <MemberList communityId={community.id} />
      </section>
      <section>
        <h2>{i18n.t('community.inviteTitle')}</h2>
        {mayInvite(view) ? (
          <InviteForm key={community.id} community={community} />
        ) : (
          <p class="cp-meta">{i18n.t('community.inviteNotAllowed')}</p>
        )}
      </section>
    </div>
  );
}
