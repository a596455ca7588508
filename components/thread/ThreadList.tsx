import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { Thread } from '../../lib/model/thread.ts';
import { MentionedProvider } from '../mention/mentioned.ts';
import type { ArrangedThreads } from './arrangeThreads.ts';
import { onThreadKey } from './onThreadKey.ts';
import { ThreadView } from './ThreadView.tsx';
import type { PageThreads } from './usePageThreads.ts';
import './thread.css';

/** The threads of a page as they are read: pinned to words, about the whole page, orphans. */
export function ThreadList({
  page,
  arranged: { pinned, wholePage, orphans },
  onJump,
  lost = { title: i18n.t('panel.orphans'), hint: i18n.t('panel.orphansHint') },
  wayToLost = null,
}: {
  page: PageThreads;
  arranged: ArrangedThreads;
  onJump: (annotation: Annotation) => void;
  /** what is said above the notes whose words are not there */
  lost?: { title: string; hint: string };
  /** where their words may still be read */
  wayToLost?: ComponentChildren;
}) {
  const list = (threads: Thread[], jump: typeof onJump | null) =>
    threads.map((thread) => (
      <ThreadView key={thread.root.id} page={page} thread={thread} onJump={jump} />
    ));
  return (
    <MentionedProvider value={page.mentioned}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the focused thread inside */}
      <div class="threads" onKeyDown={onThreadKey}>
        {list(pinned, onJump)}
        {wholePage.length > 0 && pinned.length > 0 ? (
          <h2 class="threads-heading">{i18n.t('panel.aboutPage')}</h2>
        ) : null}
        {list(wholePage, null)}
        {orphans.length > 0 ? (
          <section class="threads-orphans" aria-labelledby="orphans">
            <div class="threads-heading">
              <h2 id="orphans">{lost.title}</h2>
              <p class="cp-hint">{lost.hint}</p>
              {wayToLost}
            </div>
            {list(orphans, null)}
          </section>
        ) : null}
      </div>
    </MentionedProvider>
  );
}
