import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Community } from '../../lib/model/community.ts';
import { KeptCopyLink } from '../reader/KeptCopyLink.tsx';
import { Button } from '../ui/Button.tsx';
import type { Known } from './useKnown.ts';

/** A day as a list shows it: with its year where that is not this one. */
function day(at: number): string {
  const year =
    new Date(at).getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' as const };
  return new Intl.DateTimeFormat(browser.i18n.getUILanguage(), {
    day: 'numeric',
    month: 'short',
    ...year,
  }).format(at);
}

function sentence({ resource, author, mine }: Known, { name, kind }: Community): string {
  const since = day(resource.createdAt);
  if (kind === 'shared' && mine) return i18n.t('clip.knownByYou', [name, since]);
  if (kind === 'shared' && author) return i18n.t('clip.knownBy', [name, since, author]);
  return i18n.t('clip.knownSince', [name, since]);
}

/** Says that a community has the page already, since when and by whom, and leads to its notes and to the kept copy. */
export function KnownLine({
  known,
  community,
  onOpenNotes,
  onOpenCopy,
}: {
  known: Known;
  community: Community;
  onOpenNotes: () => void;
  onOpenCopy: () => void;
}) {
  return (
    <div class="cp-row clip-known">
      <span class="cp-grow" role="status" dir="auto">
        {sentence(known, community)}
      </span>
      {known.hasText ? <KeptCopyLink resourceId={known.resource.id} onOpen={onOpenCopy} /> : null}
      <Button look="ghost" onClick={onOpenNotes}>
        {i18n.t('clip.openNotes')}
      </Button>
    </div>
  );
}
