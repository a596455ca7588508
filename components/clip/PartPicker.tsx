import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Passage } from '../../lib/model/clip.ts';
import { Quote } from '../annotation/Quote.tsx';
import '../annotation/annotation.css';
import './partPicker.css';

/** What of a page is clipped: the words that are selected in it, or the whole. */
export type ClipPart = 'selection' | 'page';

const parts = ['selection', 'page'] as const;

/** More of a quote is never in sight. Code units. */
const mostShown = 1_000;

/** Asks what of a page with selected words is clipped, and shows the words. */
export function PartPicker({
  passages,
  part,
  onPart,
}: {
  passages: readonly Passage[];
  part: ClipPart;
  onPart: (part: ClipPart) => void;
}) {
  const name = useId();
  const [first] = passages;
  if (!first) return null;
  return (
    <div class="clip-parts">
      <fieldset class="clip-part-choices" aria-label={i18n.t('clip.part')}>
        {parts.map((one) => (
          <label key={one} class="clip-part">
            <input
              type="radio"
              name={name}
              value={one}
              checked={one === part}
              onChange={() => onPart(one)}
            />
            <span>{i18n.t(`clip.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      {part === 'selection' ? (
        <div>
          <Quote text={first.quote.slice(0, mostShown)} kind="highlight" />
          {passages.length > 1 ? (
            <p class="cp-meta">{i18n.t('clip.morePassages', passages.length - 1)}</p>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
