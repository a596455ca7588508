import { useEffect } from 'preact/hooks';
import type { TabPage } from '../../lib/hooks/page.ts';
import type { BoundTab } from '../../lib/hooks/tab.ts';
import { ClipForm } from './ClipForm.tsx';
import { NotKeptNotice } from './ClipNotice.tsx';
import { ClippedNote } from './ClippedNote.tsx';
import { type ClipTarget, clipTarget } from './clipTarget.ts';
import { useClipForm } from './useClipForm.ts';

interface Events {
  /** kept on the device; `whole` where nothing was cut */
  onSaved: (whole: boolean) => void;
  onOpenNotes: () => void;
  /** the reader was opened at what is kept of the page already */
  onOpenCopy: () => void;
  /** the tab goes to another page */
  onLeave: () => void;
}

/** Where a page may be kept; null while its key is looked up. */
export function targetOf(tab: BoundTab, page: TabPage): ClipTarget | null {
  switch (page.state) {
    case 'looking':
    case 'closed':
    case 'hidden':
      return null;
    default:
      return clipTarget(tab.url ?? '', page);
  }
}

/** The clip of the page in a tab: the form, or why the page is not kept, or that it was. */
export function ClipCard({
  tab,
  page,
  ...events
}: { tab: BoundTab | null; page: TabPage } & Events) {
  if (page.state === 'closed') return <NotKeptNotice reason="closed" />;
  if (!tab) return null;
  if (tab.url === null) return <NotKeptNotice reason="hidden" />;
  const target = targetOf(tab, page);
  if (target?.state === 'nowhere') return <NotKeptNotice reason={target.reason} />;
  return <Clip key={`${tab.id} ${tab.url}`} tab={tab} target={target} {...events} />;
}

function Clip({
  tab,
  target,
  onSaved,
  ...openings
}: {
  tab: BoundTab;
  target: Exclude<ClipTarget, { state: 'nowhere' }> | null;
} & Events) {
  const ownShelfOnly = target?.state === 'ownShelf';
  const form = useClipForm(tab, target?.urlKey ?? null, ownShelfOnly);
  const { phase } = form;
  const saved = phase.status === 'saved';

  useEffect(() => {
    if (phase.status === 'saved') onSaved(phase.cut.length === 0);
  }, [saved]);

  if (phase.status === 'saved') return <ClippedNote {...phase} />;
  return <ClipForm tab={tab} form={form} ownShelfOnly={ownShelfOnly} {...openings} />;
}
