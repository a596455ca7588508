import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Editor } from '../editor/Editor.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useAnnotator } from './context.ts';
import type { DraftText } from './drafts.ts';
import { isSaveKey } from './writeKeys.ts';

interface Props {
  draft: Pick<DraftText, 'id' | 'kind' | 'parentId' | 'communityId' | 'from'>;
  /** the text to begin with */
  start: string;
  label: string;
  /** what the button that saves says */
  save: string;
  /** a sentence where it failed, else null */
  onSave: (body: string) => Promise<string | null>;
  onClose: () => void;
}

/** A few lines of text inside a card: a reply, or a change to a note. Kept as a draft until saved. */
export function WriteBox({ draft, start, label, save, onSave, onClose }: Props) {
  const { drafts, notices, writing } = useAnnotator();
  const box = useRef<HTMLFormElement>(null);
  const [body, setBody] = useState(start);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => box.current?.querySelector('textarea')?.focus(), []);

  const type = (text: string) => {
    setBody(text);
    drafts.keep({ ...draft, body: text, tags: [], selectors: [], quote: '' });
  };
  const send = async () => {
    if (busy || body.trim() === '') return;
    setBusy(true);
    drafts.flush();
    const failed = await onSave(body);
    setBusy(false);
    setFailure(failed);
    if (failed === null) onClose();
  };
  const discard = () => {
    drafts.drop(draft.id);
    onClose();
  };
  const putAside = () => {
    if (drafts.find(draft.id)) notices.tell(i18n.t('page.draftKept'));
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isSaveKey(event)) void send();
    if (event.key !== 'Escape' || event.isComposing) return;
    // This box closes, and not the card around it.
    event.stopPropagation();
    putAside();
  };

  return (
    <form
      ref={box}
      class="cp-writebox"
      aria-label={label}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Editor
        label={label}
        value={body}
        onValue={type}
        sources={writing.sources(draft.communityId)}
      />
      {failure ? <Notice tone="error">{failure}</Notice> : null}
      <div class="cp-row cp-writebox-foot">
        <Button look="ghost" onClick={discard}>
          {i18n.t('page.cancel')}
        </Button>
        <Button look="primary" aria-disabled={busy || body.trim() === ''} type="submit">
          {save}
        </Button>
      </div>
    </form>
  );
}
