import type { Signal } from '@preact/signals';
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Quote } from '../annotation/Quote.tsx';
import { Editor } from '../editor/Editor.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TagInput } from '../ui/TagInput.tsx';
import { AudiencePicker } from './AudiencePicker.tsx';
import { ComposerWarnings } from './ComposerWarnings.tsx';
import { useAnnotator } from './context.ts';
import { KindPicker } from './KindPicker.tsx';
import type { Composition } from './surface.ts';
import { atWords, usePlaced } from './usePlaced.ts';
import { isSaveKey } from './writeKeys.ts';

type Progress = { state: 'writing' } | { state: 'saving' } | { state: 'failed'; text: string };

/** A note is written here, beside its words. Every change is kept as a draft until it is saved. */
export function Composer({ composition }: { composition: Signal<Composition> }) {
  const annotator = useAnnotator();
  const { notes, drafts, writing } = annotator;
  const { range, kind, body, tags, quote, selectors } = composition.value;
  const place = useMemo(() => range && atWords(range), [range]);
  const box = usePlaced(place, 'bottom-start');
  const title = useId();
  const [progress, setProgress] = useState<Progress>({ state: 'writing' });

  useEffect(() => box.current?.querySelector('textarea')?.focus({ preventScroll: true }), [box]);
  useEffect(() => {
    if (!range) return;
    annotator.mark(range, kind);
    return annotator.unmark;
  }, [annotator, range, kind]);

  const change = (part: Partial<Composition>) => {
    composition.value = { ...composition.value, ...part };
    const { draftId, range: _, wasCut, ...text } = composition.value;
    drafts.keep({ ...text, id: draftId, parentId: null });
  };

  const save = async () => {
    if (progress.state === 'saving') return;
    const note = composition.peek();
    if (note.kind !== 'highlight' && note.body.trim() === '') {
      setProgress({ state: 'failed', text: i18n.t('composer.empty') });
      return;
    }
    setProgress({ state: 'saving' });
    const failure = await writing.save(note);
    if (failure === null) annotator.finish();
    else setProgress({ state: 'failed', text: failure });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) annotator.close();
    else if (isSaveKey(event)) void save();
  };

  return (
    <div
      ref={box}
      class={place ? 'cp-floating cp-composer' : 'cp-floating cp-composer cp-cornered'}
      role="dialog"
      aria-labelledby={title}
      onKeyDown={onKeyDown}
    >
      <div class="cp-composer-head">
        <h2 id={title} class="cp-unseen">
          {i18n.t('composer.title', [i18n.t(`kind.${kind}`)])}
        </h2>
        <KindPicker kind={kind} onKind={(chosen) => change({ kind: chosen })} />
      </div>
      {quote ? (
        <Quote text={quote} kind={kind} />
      ) : (
        <p class="cp-meta">{i18n.t('composer.wholePage')}</p>
      )}
      <ComposerWarnings composition={composition.value} lost={selectors.length > 0 && !range} />
      <Editor
        label={i18n.t('composer.body')}
        rows={3}
        value={body}
        placeholder={placeholderOf(kind)}
        onValue={(text) => change({ body: text })}
        sources={writing.sources(composition.value.communityId)}
      />
      <TagInput
        label={i18n.t('composer.tags')}
        tags={tags}
        known={notes.view.value?.tags ?? []}
        onTags={(chosen) => change({ tags: chosen })}
      />
      {progress.state === 'failed' ? <Notice tone="error">{progress.text}</Notice> : null}
      {drafts.failed.value ? <Notice tone="warn">{i18n.t('page.draftUnsaved')}</Notice> : null}
      <div class="cp-composer-foot">
        <AudiencePicker
          chosen={composition.value.communityId}
          onChoose={(communityId) => change({ communityId })}
        />
        <div class="cp-row">
          <Button look="ghost" onClick={() => annotator.close()}>
            {i18n.t('composer.cancel')}
          </Button>
          <Button
            look="primary"
            aria-keyshortcuts="Control+Enter Meta+Enter"
            aria-disabled={progress.state === 'saving'}
            onClick={() => void save()}
          >
            {i18n.t(progress.state === 'saving' ? 'composer.saving' : 'composer.save')}
          </Button>
        </div>
      </div>
    </div>
  );
}

function placeholderOf(kind: Composition['kind']): string {
  if (kind === 'highlight') return i18n.t('composer.placeholderHighlight');
  return i18n.t(kind === 'question' ? 'composer.placeholderQuestion' : 'composer.placeholder');
}
