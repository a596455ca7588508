import { FileQuestion } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { readerAddress } from '../../lib/messaging/readerAddress.ts';
import type { KeptCopy } from '../../lib/store/content.ts';
import { PictureStrip } from '../picture/PictureStrip.tsx';
import type { PageThreads } from '../thread/usePageThreads.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ReaderNotes } from './ReaderNotes.tsx';
import { ReaderTools } from './ReaderTools.tsx';

/** A page of which only the address was kept: the way to it, and the notes on it. */
export function NoText({
  head,
  copy,
  page,
}: {
  head: ComponentChildren;
  copy: KeptCopy;
  page: PageThreads;
}) {
  return (
    <div class="reader">
      <main class="reader-column">
        {head}
        <ReaderTools url={copy.resource.url} text={null} notes={page.threads.length} />
        <PictureStrip urlKey={copy.resource.urlKey} />
        <EmptyState icon={FileQuestion} title={i18n.t('reader.noText')}>
          <p>{i18n.t('reader.noTextHint')}</p>
          {copy.other ? <a href={readerAddress(copy.other)}>{i18n.t('reader.otherCopy')}</a> : null}
        </EmptyState>
      </main>
      <ReaderNotes page={page} anchors={null} wanted={null} onJump={() => {}} onWrite={null} />
    </div>
  );
}
