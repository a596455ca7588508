import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAction } from '../../lib/hooks/action.ts';
import { wakeSync } from '../../lib/hooks/background.ts';
import type { Cut } from '../../lib/model/cut.ts';
import type { WriteFailure } from '../../lib/model/failure.ts';
import type { Result } from '../../lib/model/result.ts';
import { Editor } from '../editor/Editor.tsx';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import { failureText } from '../failure/failureText.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { DraftPlace } from './draftPlace.ts';
import { useDraft } from './useDraft.ts';
import { useSources } from './useSources.ts';
import '../editor/editor.css';

/** A box for Markdown that keeps a draft until it is sent. Control+Enter sends, Escape closes. */
export function WritingBox({
  label,
  send,
  place,
  initial = '',
  opened,
  write,
  onDone,
}: {
  label: string;
  /** what the button that sends says */
  send: string;
  place: DraftPlace;
  /** the text before it was changed */
  initial?: string;
  /** the member has just opened it: it takes the focus. A draft that was left does not. */
  opened: boolean;
  /** gives the text to the store, which ends the draft */
  write: (text: string) => Promise<Result<{ cut: Cut[] }, WriteFailure>>;
  /** sent, with what was cut to the limits, or closed */
  onDone: (cut: Cut[]) => void;
}) {
  const draft = useDraft(place, initial);
  const sources = useSources(place.communityId);
  const { state, run } = useAction<WriteFailure>();
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (opened) box.current?.querySelector('textarea')?.focus();
  }, []);
  const { text } = draft;

  const submit = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    void run(
      () => write(text),
      ({ cut }) => {
        wakeSync();
        onDone(cut);
      },
    );
  };
  const close = () => void draft.discard().then(() => onDone([]));
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
    if (event.key === 'Escape' && text === initial) close();
  };

  return (
    <form class="cp-form writing" ref={box} onSubmit={submit} onKeyDown={keys}>
      <Editor
        label={label}
        placeholder={label}
        value={text}
        onValue={draft.write}
        sources={sources}
      />
      <FailureNotice state={state} />
      {draft.failure ? <Notice tone="error">{failureText(draft.failure)}</Notice> : null}
      <div class="cp-row">
        <Button
          type="submit"
          look="primary"
          aria-keyshortcuts="Control+Enter"
          disabled={state.status === 'working' || text.trim() === ''}
        >
          {send}
        </Button>
        <Button onClick={close}>{i18n.t('ui.cancel')}</Button>
        <span class="cp-meta" role="status">
          {text === initial ? '' : i18n.t('thread.draftKept')}
        </span>
      </div>
    </form>
  );
}
