import { i18n } from '#i18n';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import { membersOf } from '../../lib/store/community.ts';
import { me } from '../../lib/store/settings.ts';
import { avatarColour, initials } from '../annotation/avatar.ts';

/** Who is in a community, and in which role. */
export function MemberList({ communityId }: { communityId: CommunityId }) {
  const db = useDatabase();
  const members = useLive(() => membersOf(db, communityId), [db, communityId], []);
  const mine = useLive(() => me(db, communityId), [db, communityId], null);
  return (
    <ul class="members">
      {members.map(({ memberId, name, role }) => (
        <li key={memberId} class="cp-row">
          <span class="cp-avatar" style={{ background: avatarColour(name) }} aria-hidden="true">
            {initials(name)}
          </span>
          <span class="cp-grow">
            <b class="cp-name">
              <bdi>{name || i18n.t('annotation.someone')}</bdi>
            </b>{' '}
            {memberId === mine ? <span class="cp-meta">{i18n.t('community.you')}</span> : null}
          </span>
          <span class="cp-meta">{i18n.t(`annotation.role.${role}`)}</span>
        </li>
      ))}
    </ul>
  );
}
