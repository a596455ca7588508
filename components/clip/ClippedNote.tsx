import { Check } from 'lucide-preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Cut } from '../../lib/model/cut.ts';
import type { CommunityView } from '../../lib/store/community.ts';
import { Notice } from '../ui/Notice.tsx';

/** The names of what a clip can be cut in; a field of another name would not compile. */
const cutFields = {
  ...{ title: true, byline: true, site: true, published: true, language: true, excerpt: true },
  ...{ markdown: true, body: true, url: true, tag: true, quote: true, passage: true },
} as const;

const isCutField = (field: string): field is keyof typeof cutFields =>
  Object.hasOwn(cutFields, field);

function cutText({ field, kept, given }: Cut): string {
  const { format } = new Intl.NumberFormat(browser.i18n.getUILanguage());
  if (!isCutField(field)) return i18n.t('clip.cutTags', [format(kept), format(given)]);
  return i18n.t('clip.cut', [i18n.t(`clip.cutField.${field}`), format(kept), format(given)]);
}

/** Says where a page was kept, and how much of it where something was longer than the limits. */
export function ClippedNote({
  view: { community },
  updated,
  cut,
}: {
  view: CommunityView;
  updated: boolean;
  cut: readonly Cut[];
}) {
  return (
    <div class="cp-card clip-saved" role="status">
      <Check class="cp-icon" size={20} />
      <div class="cp-grow">
        <p class="cp-title">{i18n.t(updated ? 'clip.updated' : 'clip.saved', [community.name])}</p>
        <p class="cp-meta">
          {i18n.t(community.kind === 'personal' ? 'clip.savedHere' : 'clip.savedHint')}
        </p>
      </div>
      {cut.length > 0 ? (
        <Notice tone="warn">
          {cut.map((one, place) => (
            <p key={place}>{cutText(one)}</p>
          ))}
        </Notice>
      ) : null}
    </div>
  );
}
