import { MessageSquareText } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAction } from '../../lib/hooks/action.ts';
import { askBackground } from '../../lib/hooks/background.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { BoundTab } from '../../lib/hooks/tab.ts';
import type { AnswerOf } from '../../lib/messaging/call.ts';
import type { surfaceCalls } from '../../lib/messaging/surface.ts';
import { keptCopies } from '../../lib/store/content.ts';
import { KeptCopyLink } from '../reader/KeptCopyLink.tsx';
import { RelatedPages } from '../related/RelatedPages.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { arrangeThreads } from './arrangeThreads.ts';
import { ThreadList } from './ThreadList.tsx';
import { useAnchors } from './useAnchors.ts';
import { useJump } from './useJump.ts';
import type { PageThreads } from './usePageThreads.ts';
import { useShownThread, type WantedThread } from './useShownThread.ts';

type AnnotateFailure = Extract<AnswerOf<(typeof surfaceCalls)['tab.annotate']>, { ok: false }>;

/** What the member's communities say about the page in a tab, beside it. */
export function PageNotes({
  tab,
  page,
  wanted,
}: {
  tab: BoundTab & { url: string };
  page: PageThreads;
  wanted: WantedThread | null;
}) {
  const anchors = useAnchors(tab.id, tab.url);
  const { jump, missed } = useJump(tab);
  const { state, run } = useAction<AnnotateFailure['error']>();
  const arranged = useMemo(() => arrangeThreads(page.threads, anchors), [page, anchors]);
  useShownThread(wanted, arranged);
  const db = useDatabase();
  const { urlKey } = page;
  const copy = useLive(
    async () => (await keptCopies(db, [{ urlKey }])).get(urlKey),
    [db, urlKey],
    undefined,
  );

  const annotate = () => void run(() => askBackground('tab.annotate', { tabId: tab.id }));
  const unreadable =
    state.status === 'failed' ? (
      <Notice tone="warn">{i18n.t('panel.cannotAnnotate')}</Notice>
    ) : null;

  if (page.threads.length === 0) {
    return (
      <>
        <EmptyState icon={MessageSquareText} title={i18n.t('panel.emptyTitle')}>
          <p>{i18n.t('panel.empty')}</p>
          <Button onClick={annotate}>{i18n.t('panel.addNote')}</Button>
          {unreadable}
        </EmptyState>
        <RelatedPages tab={tab} urlKey={urlKey} />
      </>
    );
  }
  return (
    <>
      {missed ? <Notice tone="warn">{i18n.t('thread.notInPage')}</Notice> : null}
      {anchors === null && arranged.pinned.length > 0 ? (
        <div class="threads-unplaced">
          <span class="cp-meta">{i18n.t('panel.notPlaced')}</span>
          <Button look="ghost" onClick={annotate}>
            {i18n.t('panel.showInPage')}
          </Button>
          {unreadable}
        </div>
      ) : null}
      <ThreadList
        page={page}
        arranged={arranged}
        onJump={jump}
        wayToLost={copy ? <KeptCopyLink resourceId={copy} /> : null}
      />
      <RelatedPages tab={tab} urlKey={urlKey} />
    </>
  );
}
