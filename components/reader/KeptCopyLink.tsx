import { BookOpenText } from 'lucide-preact';
import { i18n } from '#i18n';
import { readerAddress } from '../../lib/messaging/readerAddress.ts';
import type { AnnotationId, ResourceId } from '../../lib/model/id.ts';
import './keptCopy.css';

/** Leads to the page as it was kept, in a tab of its own. */
export function KeptCopyLink({
  resourceId,
  annotationId = null,
  title,
  onOpen,
}: {
  resourceId: ResourceId;
  annotationId?: AnnotationId | null;
  /** which page, where several are listed */
  title?: string;
  onOpen?: () => void;
}) {
  const words = i18n.t('reader.readCopy');
  return (
    <a
      class="kept-copy"
      href={readerAddress(resourceId, annotationId)}
      target="_blank"
      rel="noreferrer"
      aria-label={title ? i18n.t('reader.readCopyOf', [title]) : undefined}
      onClick={onOpen}
    >
      <BookOpenText class="cp-icon" size={13} />
      {words}
    </a>
  );
}
