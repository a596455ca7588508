import { CloudDownload } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAction } from '../../lib/hooks/action.ts';
import { askBackground } from '../../lib/hooks/background.ts';
import type { KeptCopy } from '../../lib/store/content.ts';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import type { Failure } from '../failure/failureText.ts';
import type { PageThreads } from '../thread/usePageThreads.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { NoText } from './NoText.tsx';
import { ReaderNotes } from './ReaderNotes.tsx';
import { ReaderTools } from './ReaderTools.tsx';

/** A page whose text is on the hub alone: it is fetched, and shown as soon as it is here. */
export function AwayText({
  head,
  copy,
  page,
}: {
  head: ComponentChildren;
  copy: KeptCopy;
  page: PageThreads;
}) {
  const { resource } = copy;
  const { state, run } = useAction<Failure>();
  const [isEmpty, setEmpty] = useState(false);
  const fetchText = () =>
    void run(
      () => askBackground('text.fetch', { resourceId: resource.id }),
      () => setEmpty(true),
    );
  useEffect(fetchText, [resource.id]);
  // Shown until what was fetched is in the store, and for good where there is no text there either.
  if (isEmpty) return <NoText head={head} copy={copy} page={page} />;
  return (
    <div class="reader">
      <main class="reader-column">
        {head}
        <ReaderTools url={resource.url} text={null} notes={page.threads.length} />
        <EmptyState icon={CloudDownload} title={i18n.t('reader.away')}>
          <p>{i18n.t('reader.awayHint')}</p>
          <FailureNotice state={state} />
          {state.status === 'failed' ? (
            <Button onClick={fetchText}>{i18n.t('reader.fetchAgain')}</Button>
          ) : null}
        </EmptyState>
      </main>
      <ReaderNotes page={page} anchors={null} wanted={null} onJump={() => {}} onWrite={null} />
    </div>
  );
}
