import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAction } from '../../lib/hooks/action.ts';
import { askBackground } from '../../lib/hooks/background.ts';
import type { CommunityView } from '../../lib/store/community.ts';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import type { Failure } from '../failure/failureText.ts';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';

type Way = 'leave' | 'delete';

/** The ways out of a community: leaving it, and for facilitators ending it. */
export function PartFrom({ view: { community, role } }: { view: CommunityView }) {
  const { state, run } = useAction<Failure>();
  const [asked, setAsked] = useState<Way | null>(null);
  if (asked) {
    return (
      <Confirm
        question={i18n.t(`community.${asked}Ask`, [community.name])}
        yes={i18n.t(`community.${asked}`)}
        onNo={() => setAsked(null)}
        onYes={() => {
          setAsked(null);
          void run(() => askBackground(`community.${asked}`, { communityId: community.id }));
        }}
      >
        <p>{i18n.t(`community.${asked}What`)}</p>
      </Confirm>
    );
  }
  const isWorking = state.status === 'working';
  return (
    <>
      <FailureNotice state={state} />
      <div class="cp-row">
        <Button look="ghost" disabled={isWorking} onClick={() => setAsked('leave')}>
          {i18n.t('community.leave')}
        </Button>
        {role === 'facilitator' ? (
          <Button look="ghost" disabled={isWorking} onClick={() => setAsked('delete')}>
            {i18n.t('community.delete')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
