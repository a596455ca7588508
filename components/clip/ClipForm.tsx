import { CornerDownLeft } from 'lucide-preact';
import { i18n } from '#i18n';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { BoundTab } from '../../lib/hooks/tab.ts';
import { tagCounts } from '../../lib/store/resource.ts';
import { failureText } from '../failure/failureText.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TagInput } from '../ui/TagInput.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { KnownTag } from '../ui/tagTyping.ts';
import { AudienceField } from './AudienceField.tsx';
import { ClipMeta } from './ClipMeta.tsx';
import { ClipNotice } from './ClipNotice.tsx';
import { KnownLine } from './KnownLine.tsx';
import { OpenDocument } from './OpenDocument.tsx';
import { PartPicker } from './PartPicker.tsx';
import type { ClipFormState } from './useClipForm.ts';
import './clip.css';

/**
 * The form that keeps a page. Enter saves from its single-line fields, with Ctrl or Cmd from the
 * note as well. It can be filled and sent while the page is still being read.
 */
export function ClipForm({
  tab,
  form,
  ownShelfOnly,
  onOpenNotes,
  onOpenCopy,
  onLeave,
}: {
  tab: BoundTab;
  form: ClipFormState;
  ownShelfOnly: boolean;
  onOpenNotes: () => void;
  onOpenCopy: () => void;
  /** the tab goes to another page */
  onLeave: () => void;
}) {
  const db = useDatabase();
  const tags = useLive<KnownTag[]>(() => tagCounts(db), [db], []);
  const { capture, audiences, view, known, passages, part, fields, phase, change, save } = form;

  const submit = (event: Event) => {
    event.preventDefault();
    save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const wrapped = event.target instanceof HTMLElement && event.target.dataset.line !== undefined;
    if (event.key !== 'Enter' || event.isComposing) return;
    if (wrapped || event.ctrlKey || event.metaKey) submit(event);
  };

  return (
    <form
      class="cp-card clip"
      aria-label={i18n.t('clip.form')}
      onSubmit={submit}
      onKeyDown={onKeyDown}
    >
      <div class="clip-head">
        <TextArea
          label={i18n.t('clip.title')}
          quiet
          rows={1}
          data-line
          value={fields.title}
          onValue={(title) => change({ title: title.replace(/\s*\n\s*/g, ' ') })}
        />
        <ClipMeta url={tab.url ?? ''} capture={capture} />
      </div>
      {known && view ? (
        <KnownLine
          known={known}
          community={view.community}
          onOpenNotes={onOpenNotes}
          onOpenCopy={onOpenCopy}
        />
      ) : null}
      <PartPicker passages={passages} part={part} onPart={(chosen) => change({ part: chosen })} />
      <ClipNotice capture={capture} ownShelfOnly={ownShelfOnly} />
      {capture.status === 'unreadable' && capture.reason === 'pdf' && tab.url ? (
        <OpenDocument tab={{ ...tab, url: tab.url }} onOpened={onLeave} />
      ) : null}
      <TagInput
        label={i18n.t('ui.tags')}
        tags={fields.tags}
        onTags={(chosen) => change({ tags: chosen })}
        known={tags}
        takesFocus
      />
      <TextArea
        label={i18n.t('clip.note')}
        quiet
        placeholder={i18n.t('clip.notePlaceholder')}
        value={fields.note}
        onValue={(note) => change({ note })}
      />
      {phase.status === 'editing' && phase.failure ? (
        <Notice tone="error">{failureText(phase.failure)}</Notice>
      ) : null}
      <div class="cp-row clip-send">
        {audiences && view ? (
          <AudienceField
            audiences={audiences}
            view={view}
            onCommunity={(communityId) => change({ communityId })}
          />
        ) : null}
        <Button
          type="submit"
          look="primary"
          aria-keyshortcuts="Control+Enter"
          aria-disabled={phase.status !== 'editing'}
        >
          {phase.status !== 'editing' ? (
            i18n.t('clip.waiting')
          ) : (
            <>
              {i18n.t(known && part === 'page' ? 'clip.update' : 'clip.clip')}
              <CornerDownLeft class="cp-icon clip-key" size={13} />
            </>
          )}
        </Button>
      </div>
    </form>
  );
}
