import type { TabPage } from '../../lib/hooks/page.ts';
import type { BoundTab } from '../../lib/hooks/tab.ts';
import { targetOf } from '../clip/ClipCard.tsx';
import { PictureButton } from './PictureButton.tsx';
import { PictureStrip } from './PictureStrip.tsx';

/** The screenshots of the page in a tab, and the way to another; nothing where the page cannot be kept. */
export function PagePictures({
  tab,
  page,
  onTaken,
}: {
  tab: BoundTab | null;
  page: TabPage;
  onTaken: () => void;
}) {
  const target = tab && targetOf(tab, page);
  if (!tab || !target || target.state === 'nowhere') return null;
  return (
    <div class="page-pictures">
      <PictureButton tab={tab} urlKey={target.urlKey} onTaken={onTaken} />
      <PictureStrip urlKey={target.urlKey} />
    </div>
  );
}
