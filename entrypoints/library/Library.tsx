import { BookOpen, Settings } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Nothing } from '../../components/library/Nothing.tsx';
import { ResourceShelf } from '../../components/library/ResourceShelf.tsx';
import { SyncLine } from '../../components/sync/SyncLine.tsx';
import { IconButton } from '../../components/ui/IconButton.tsx';
import { ReaderPage } from './ReaderPage.tsx';
import { useRoute } from './useRoute.ts';

/** The library in a tab of its own: the list of what was kept, and the reader. */
export function Library() {
  const route = useRoute();
  const listing = route.page === 'list';
  const reading = route.page === 'reader' ? route.place : null;
  useEffect(() => {
    if (route.page !== 'reader') document.title = i18n.t('library.title');
  }, [route.page]);
  return (
    <div class="library">
      <header class="library-bar">
        <a class="library-name" href="#/" aria-current={listing ? 'page' : undefined}>
          <BookOpen class="cp-icon" size={16} />
          {i18n.t('library.name')}
        </a>
        <span class="cp-grow" />
        <SyncLine />
        <IconButton
          icon={Settings}
          name={i18n.t('library.settings')}
          onClick={() => void browser.runtime.openOptionsPage()}
        />
      </header>
      {route.page === 'unknown' ? null : (
        <div class={reading ? 'library-reading' : ''}>
          <ResourceShelf current={reading?.resourceId ?? null} />
          {reading ? (
            <ReaderPage
              key={reading.resourceId}
              resourceId={reading.resourceId}
              noteId={reading.annotationId}
            />
          ) : null}
        </div>
      )}
      {route.page === 'unknown' ? (
        <Nothing icon={BookOpen} title={i18n.t('library.unknown')}>
          {i18n.t('library.unknownHint')}
        </Nothing>
      ) : null}
    </div>
  );
}
