import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { Cut } from '../../lib/model/cut.ts';
import type { Thread } from '../../lib/model/thread.ts';
import { draftById } from '../../lib/store/draft.ts';
import { KindLabel } from '../annotation/KindLabel.tsx';
import { Quote } from '../annotation/Quote.tsx';
import { Button } from '../ui/Button.tsx';
import { CutNotice } from './CutNotice.tsx';
import { replyPlace } from './draftPlace.ts';
import { Entry } from './Entry.tsx';
import { ReplyBox } from './ReplyBox.tsx';
import { mayReply } from './rights.ts';
import type { PageThreads } from './usePageThreads.ts';

interface Props {
  page: PageThreads;
  thread: Thread;
  /** goes to the words in the page; null where they are not there */
  onJump: ((annotation: Annotation) => void) | null;
}

/** What was said about some words of the page, and the answers to it. */
export function ThreadView({ page, thread: { root, replies }, onJump }: Props) {
  const db = useDatabase();
  const [replying, setReplying] = useState(false);
  const [cut, setCut] = useState<Cut[]>([]);
  const { id: draftId } = replyPlace(root, page.urlKey);
  const unfinished = useLive(async () => !!(await draftById(db, draftId)), [db, draftId], false);
  const community = page.communities.get(root.communityId)?.community;
  const replyButton =
    mayReply(page, root) && !replying && !unfinished ? (
      <Button
        look="ghost"
        class="thread-reply-button"
        aria-keyshortcuts="r"
        onClick={() => setReplying(true)}
      >
        {i18n.t('thread.reply')}
      </Button>
    ) : null;
  return (
    <article
      class="thread"
      id={`thread-${root.id}`}
      data-thread={root.id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the articles of an ARIA feed take the focus
      tabIndex={0}
      aria-label={`${i18n.t(`kind.${root.kind}`)}: ${root.quote || root.body}`.slice(0, 120)}
    >
      <div class="cp-row">
        <KindLabel kind={root.kind} />
        <span class="cp-grow" />
        {page.mixed && community ? (
          <span class="cp-meta">
            <bdi>{community.name}</bdi>
          </span>
        ) : null}
      </div>
      <PinnedWords root={root} onJump={onJump} />
      <Entry page={page} annotation={root} replies={replies.length}>
        {replies.length === 0 ? replyButton : null}
      </Entry>
      {replies.length > 0 ? (
        <ul class="thread-replies" aria-label={i18n.t('thread.replies', replies.length)}>
          {replies.map((reply) => (
            <li key={reply.id} id={`entry-${reply.id}`}>
              <Entry page={page} annotation={reply} replies={0} />
            </li>
          ))}
        </ul>
      ) : null}
      {replies.length > 0 && replyButton ? <div class="reaction-row">{replyButton}</div> : null}
      {mayReply(page, root) && (replying || unfinished) ? (
        <ReplyBox
          root={root}
          urlKey={page.urlKey}
          opened={replying}
          onDone={(found) => {
            setReplying(false);
            setCut(found);
          }}
        />
      ) : null}
      <CutNotice cut={cut} />
    </article>
  );
}

function PinnedWords({ root, onJump }: { root: Annotation; onJump: Props['onJump'] }) {
  if (root.quote === '') return null;
  if (!onJump) return <Quote text={root.quote} kind={root.kind} />;
  return (
    <button
      type="button"
      class={`cp-quote cp-kind-${root.kind} thread-quote`}
      aria-label={i18n.t('thread.jump', [root.quote])}
      onClick={() => onJump(root)}
      dir="auto"
    >
      <span>{root.quote}</span>
    </button>
  );
}
