import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAction } from '../../lib/hooks/action.ts';
import { askBackground } from '../../lib/hooks/background.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import { limits } from '../../lib/model/limits.ts';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import type { Failure } from '../failure/failureText.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { TextArea } from '../ui/TextArea.tsx';

/** Founds a community at the connected hub, where somebody is signed in. */
export function FoundForm({ onFounded }: { onFounded: (communityId: CommunityId) => void }) {
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState('');
  const [missing, setMissing] = useState(false);
  const { state, run } = useAction<Failure>();

  const submit = (event: Event) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() === '') return;
    void run(
      () => askBackground('community.found', { name: name.trim(), purpose: purpose.trim() }),
      ({ communityId }) => {
        setName('');
        setPurpose('');
        onFounded(communityId);
      },
    );
  };

  return (
    <form class="cp-form" onSubmit={submit} noValidate>
      <TextField
        label={i18n.t('community.foundName')}
        error={missing ? i18n.t('community.foundNameMissing') : undefined}
        maxLength={limits.characters.communityName}
        value={name}
        onValue={setName}
      />
      <TextArea
        label={i18n.t('community.foundPurpose')}
        hint={i18n.t('community.foundPurposeHint')}
        maxLength={limits.characters.charterPurpose}
        value={purpose}
        onValue={setPurpose}
      />
      <FailureNotice state={state} />
      <div class="cp-row cp-form-actions">
        <Button type="submit" look="primary" disabled={state.status === 'working'}>
          {i18n.t('community.found')}
        </Button>
      </div>
    </form>
  );
}
