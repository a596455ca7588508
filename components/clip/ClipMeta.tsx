import { i18n } from '#i18n';
import { hostOf } from '../ui/hostOf.ts';
import { minutesToRead } from './readingTime.ts';
import type { Capture } from './useCapture.ts';

/** Where a page is from and how long it takes to read, as far as it has been read. */
export function ClipMeta({ url, capture }: { url: string; capture: Capture }) {
  const page = capture.status === 'read' ? capture.page : null;
  const words = page?.words ?? 0;
  return (
    <p class="cp-meta clip-meta" role="status">
      <bdi>{page?.site || hostOf(url)}</bdi>
      {words > 0 ? ` · ${i18n.t('clip.minutes', minutesToRead(words))}` : null}
      {capture.status === 'reading' ? ` · ${i18n.t('clip.reading')}` : null}
    </p>
  );
}
