import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAction } from '../../lib/hooks/action.ts';
import { askBackground } from '../../lib/hooks/background.ts';
import type { Community } from '../../lib/model/community.ts';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import type { Failure } from '../failure/failureText.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { InviteLink } from './InviteLink.tsx';
import './community.css';

const invitedRoles = ['member', 'mentor', 'reader'] as const;
const most = { uses: 1_000, days: 90 };

const within = (text: string, limit: number): number =>
  Math.min(Math.max(Math.round(Number(text)) || 1, 1), limit);

/** Makes an invite's link: for which role, how many people and how long. */
export function InviteForm({ community }: { community: Community }) {
  const [role, setRole] = useState<(typeof invitedRoles)[number]>('member');
  const [uses, setUses] = useState('10');
  const [days, setDays] = useState('14');
  const [link, setLink] = useState<string | null>(null);
  const { state, run } = useAction<Failure>();

  const submit = (event: Event) => {
    event.preventDefault();
    const invite = {
      communityId: community.id,
      role,
      uses: within(uses, most.uses),
      days: within(days, most.days),
    };
    setUses(String(invite.uses));
    setDays(String(invite.days));
    void run(
      () => askBackground('invite.create', invite),
      (made) => setLink(made.link),
    );
  };
  const number = (limit: number) =>
    ({ type: 'number', min: 1, max: limit, inputmode: 'numeric' }) as const;

  return (
    <form class="cp-form" onSubmit={submit} noValidate>
      <div class="invite-fields">
        <Select
          label={i18n.t('community.inviteRole')}
          options={invitedRoles.map((value) => ({
            value,
            label: i18n.t(`annotation.role.${value}`),
          }))}
          value={role}
          onValue={setRole}
        />
        <TextField
          {...number(most.uses)}
          label={i18n.t('community.inviteUses')}
          value={uses}
          onValue={setUses}
        />
        <TextField
          {...number(most.days)}
          label={i18n.t('community.inviteDays')}
          value={days}
          onValue={setDays}
        />
      </div>
      <FailureNotice state={state} />
      <div>
        <Button type="submit" disabled={state.status === 'working'}>
          {i18n.t('community.invite')}
        </Button>
      </div>
      {link ? <InviteLink link={link} community={community} /> : null}
    </form>
  );
}
