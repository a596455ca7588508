import { i18n } from '#i18n';
import type { Audience } from '../../lib/messaging/page.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import { Select } from '../ui/Select.tsx';
import { useAnnotator } from './context.ts';

const whoSees = ({ kind, members }: Audience): string =>
  kind === 'personal' ? i18n.t('composer.onlyYou') : i18n.t('composer.members', members);

/** Where a note goes, and who will see it there. Without a choice it goes where the last one went. */
export function AudiencePicker({
  chosen,
  onChoose,
}: {
  chosen: CommunityId | null;
  onChoose: (id: CommunityId) => void;
}) {
  const view = useAnnotator().notes.view.value;
  if (!view) return <span />;
  const value = chosen ?? view.lastCommunity;
  const audience = view.audiences.find(({ communityId }) => communityId === value);
  return (
    <div class="cp-audience">
      <Select
        label={i18n.t('composer.audience')}
        quiet
        hint={audience && whoSees(audience)}
        value={value}
        options={view.audiences.map(({ communityId, name }) => ({
          value: communityId,
          label: name,
        }))}
        onValue={onChoose}
      />
    </div>
  );
}
