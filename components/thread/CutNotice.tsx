import { i18n } from '#i18n';
import type { Cut } from '../../lib/model/cut.ts';
import { Notice } from '../ui/Notice.tsx';

/** Says how much of a text was kept, where it was longer than the limits. */
export function CutNotice({ cut }: { cut: readonly Cut[] }) {
  return cut.map(({ field, kept, given }) => (
    <Notice key={field} tone="warn">
      {i18n.t('thread.cut', [kept, given])}
    </Notice>
  ));
}
