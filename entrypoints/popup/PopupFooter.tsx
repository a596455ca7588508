import { Highlighter, LibraryBig, PanelRight } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SyncLine } from '../../components/sync/SyncLine.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { Notice } from '../../components/ui/Notice.tsx';
import { askBackground } from '../../lib/hooks/background.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import { usePagePermission } from '../../lib/hooks/pagePermission.ts';
import type { BoundTab } from '../../lib/hooks/tab.ts';
import { libraryAddress } from '../../lib/messaging/readerAddress.ts';
import { threads } from '../../lib/model/thread.ts';
import { annotationsAt } from '../../lib/store/annotation.ts';
import { closePopup } from './closePopup.ts';

/** How many notes this page has, the way to them, and where sync stands. */
export function PopupFooter({
  tab,
  urlKey,
  onOpenNotes,
}: {
  tab: BoundTab;
  /** null where nothing can be known of the page */
  urlKey: string | null;
  onOpenNotes: () => void;
}) {
  const db = useDatabase();
  const { granted } = usePagePermission();
  const [refused, setRefused] = useState(false);
  const notes = useLive<number | null>(
    async () => (urlKey === null ? null : threads(await annotationsAt(db, urlKey)).length),
    [db, urlKey],
    null,
  );

  const annotate = async () => {
    const answer = await askBackground('tab.annotate', { tabId: tab.id });
    if (answer.ok) await closePopup();
    else setRefused(true);
  };

  return (
    <footer class="popup-footer">
      {refused ? <Notice tone="warn">{i18n.t('popup.cannotAnnotate')}</Notice> : null}
      {granted === false && urlKey !== null ? (
        <Button look="ghost" onClick={() => void annotate()}>
          <Highlighter class="cp-icon" size={14} />
          {i18n.t('popup.annotate')}
        </Button>
      ) : null}
      <div class="cp-row">
        <Button
          look="ghost"
          class={notes ? 'popup-notes' : ''}
          title={i18n.t('popup.openPanel')}
          onClick={onOpenNotes}
        >
          <PanelRight class="cp-icon" size={14} />
          {notes === null ? i18n.t('popup.openPanel') : i18n.t('popup.notesHere', notes)}
        </Button>
        <a
          class="cp-button cp-button-ghost"
          href={libraryAddress()}
          target="_blank"
          rel="noreferrer"
          onClick={() => void closePopup()}
        >
          <LibraryBig class="cp-icon" size={14} />
          {i18n.t('popup.library')}
        </a>
        <span class="cp-grow" />
        <SyncLine />
      </div>
    </footer>
  );
}
