import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAction } from '../../lib/hooks/action.ts';
import { askBackground } from '../../lib/hooks/background.ts';
import type { Hub } from '../../lib/hooks/hub.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import { parseInvite } from '../../lib/model/invite.ts';
import { HubChangeQuestion } from '../account/HubChangeQuestion.tsx';
import { HubGate } from '../account/HubGate.tsx';
import { useConnect } from '../account/useConnect.ts';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import type { Failure } from '../failure/failureText.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';

/** Joins a community by an invite's link: connects to its hub, signs in there, accepts. */
export function JoinForm({
  hub,
  link: given = '',
  onJoined,
}: {
  hub: Hub;
  /** an invite that brought the member here */
  link?: string;
  onJoined: (communityId: CommunityId) => void;
}) {
  const [link, setLink] = useState(given);
  const [wrong, setWrong] = useState(false);
  const [connected, setConnected] = useState(false);
  const { state, asked, connect, confirm, cancel } = useConnect(hub, () => setConnected(true));

  if (connected) {
    return (
      <HubGate hub={hub}>
        <Accept link={link} onJoined={onJoined} onOther={() => setConnected(false)} />
      </HubGate>
    );
  }

  const submit = (event: Event) => {
    event.preventDefault();
    const invite = parseInvite(link);
    setWrong(!invite);
    if (invite) connect({ url: invite.url, key: invite.key });
  };

  return (
    <form class="cp-form" onSubmit={submit} noValidate>
      <TextField
        label={i18n.t('community.inviteLink')}
        hint={i18n.t('community.inviteLinkHint')}
        error={wrong ? i18n.t('community.inviteLinkWrong') : undefined}
        type="url"
        autocomplete="off"
        spellcheck={false}
        dir="ltr"
        value={link}
        onValue={setLink}
      />
      <FailureNotice state={state} />
      {asked && hub.connection ? (
        <HubChangeQuestion from={hub.connection} to={asked} onYes={confirm} onNo={cancel} />
      ) : (
        <div class="cp-row cp-form-actions">
          <Button type="submit" look="primary" disabled={state.status === 'working'}>
            {i18n.t('community.join')}
          </Button>
        </div>
      )}
    </form>
  );
}

/** Accepts the invite as soon as somebody is signed in; they asked for it when they pasted the link. */
function Accept({
  link,
  onJoined,
  onOther,
}: {
  link: string;
  onJoined: (communityId: CommunityId) => void;
  onOther: () => void;
}) {
  const { state, run } = useAction<Failure>();
  const accept = () =>
    void run(
      () => askBackground('invite.accept', { link }),
      ({ communityId }) => onJoined(communityId),
    );
  const start = useRef(accept);
  useEffect(() => start.current(), []);

  if (state.status !== 'failed') return <Notice>{i18n.t('community.joining')}</Notice>;
  return (
    <div class="cp-form">
      <FailureNotice state={state} />
      <div class="cp-row cp-form-actions">
        <Button onClick={accept}>{i18n.t('community.joinAgain')}</Button>
        <Button look="ghost" onClick={onOther}>
          {i18n.t('community.otherLink')}
        </Button>
      </div>
    </div>
  );
}
