import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAction } from '../../lib/hooks/action.ts';
import { askBackground } from '../../lib/hooks/background.ts';
import type { Charter, Community } from '../../lib/model/community.ts';
import { limits } from '../../lib/model/limits.ts';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import type { Failure } from '../failure/failureText.ts';
import { Button } from '../ui/Button.tsx';
import { TagInput } from '../ui/TagInput.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { LanguagePicker } from './LanguagePicker.tsx';

/**
 * Changes a community's charter, for its facilitators. What is typed stays here until it is saved; what was not
 * touched is as others have it by then.
 */
export function CharterForm({ community, onDone }: { community: Community; onDone: () => void }) {
  const [changed, setChanged] = useState<Partial<Charter>>({});
  const charter = { ...community.charter, ...changed };
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const { state, run } = useAction<Failure>();
  const change = (part: Partial<Charter>) => setChanged((now) => ({ ...now, ...part }));
  const submit = (event: Event) => {
    event.preventDefault();
    void run(
      () => askBackground('charter.save', { communityId: community.id, charter: changed }),
      onDone,
    );
  };
  return (
    <form class="cp-form" ref={form} onSubmit={submit}>
      <TextArea
        label={i18n.t('community.foundPurpose')}
        hint={i18n.t('community.markdownHint')}
        maxLength={limits.characters.charterPurpose}
        value={charter.purpose}
        onValue={(purpose) => change({ purpose })}
      />
      <div class="cp-field">
        <span class="cp-label" aria-hidden="true">
          {i18n.t('community.topics')}
        </span>
        <TagInput
          label={i18n.t('community.topics')}
          tags={charter.topics}
          known={[]}
          onTags={(topics) => change({ topics })}
        />
      </div>
      <TextArea
        label={i18n.t('community.guidelines')}
        hint={i18n.t('community.guidelinesHint')}
        maxLength={limits.characters.charterGuidelines}
        rows={3}
        value={charter.guidelines}
        onValue={(guidelines) => change({ guidelines })}
      />
      <LanguagePicker chosen={charter.languages} onChosen={(languages) => change({ languages })} />
      <FailureNotice state={state} />
      <div class="cp-row">
        <Button type="submit" look="primary" disabled={state.status === 'working'}>
          {i18n.t('community.charterSave')}
        </Button>
        <Button onClick={onDone}>{i18n.t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
