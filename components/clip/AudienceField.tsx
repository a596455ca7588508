import { i18n } from '#i18n';
import type { CommunityId } from '../../lib/model/id.ts';
import type { Audiences } from '../../lib/store/audience.ts';
import type { CommunityView } from '../../lib/store/community.ts';
import { Select } from '../ui/Select.tsx';

const whoSees = ({ community, members }: CommunityView): string =>
  community.kind === 'personal' ? i18n.t('clip.onlyYou') : i18n.t('clip.audience', members);

/** Which community a clip goes to, and who will see it there. */
export function AudienceField({
  audiences,
  view,
  onCommunity,
}: {
  audiences: Audiences;
  view: CommunityView;
  onCommunity: (id: CommunityId) => void;
}) {
  return (
    <div class="cp-row cp-grow">
      {audiences.all.length > 1 ? (
        <Select
          label={i18n.t('clip.community')}
          quiet
          options={audiences.all.map(({ community }) => ({
            value: community.id,
            label: community.name,
          }))}
          value={view.community.id}
          onValue={onCommunity}
        />
      ) : (
        <span class="clip-audience">{view.community.name}</span>
      )}
      <span class="cp-meta" role="status">
        {whoSees(view)}
      </span>
    </div>
  );
}
