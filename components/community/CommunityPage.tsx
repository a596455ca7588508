import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CommunityView } from '../../lib/store/community.ts';
import { Button } from '../ui/Button.tsx';
import { CharterForm } from './CharterForm.tsx';
import { CharterView } from './CharterView.tsx';
import { InviteForm } from './InviteForm.tsx';
import { MemberList } from './MemberList.tsx';
import { mayInvite } from './mayInvite.ts';
import './community.css';

/** One community: what it is about, who is in it, how to bring others. */
export function CommunityPage({ view }: { view: CommunityView }) {
  const { community, members, role } = view;
  const [editing, setEditing] = useState(false);
  const charter = useRef<HTMLElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current) charter.current?.querySelector<HTMLElement>('.charter-edit')?.focus();
    wasEditing.current = editing;
  }, [editing]);
  return (
    <div class="community">
      <section ref={charter}>
        <h2>{i18n.t('community.charter')}</h2>
        {editing ? (
          <CharterForm key={community.id} community={community} onDone={() => setEditing(false)} />
        ) : (
          <CharterView charter={community.charter} />
        )}
        {role === 'facilitator' && !editing ? (
          <Button class="charter-edit" onClick={() => setEditing(true)}>
            {i18n.t('community.charterEdit')}
          </Button>
        ) : null}
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
