import { i18n } from '#i18n';
import { readerAddress } from '../../lib/messaging/readerAddress.ts';
import type { Resource } from '../../lib/model/resource.ts';
import type { SearchHit } from '../../lib/model/search.ts';
import { KindLabel } from '../annotation/KindLabel.tsx';
import { languageOf } from '../reader/language.ts';
import { Marked } from '../search/Marked.tsx';
import { hostOf } from '../ui/hostOf.ts';

/** The words of a row beside its title: where they were found, else what the page says of itself. */
function Passage({ hit, resource }: { hit: SearchHit | undefined; resource: Resource }) {
  const [note] = hit?.notes ?? [];
  if (hit && hit.passage === '' && note) {
    return (
      <p class="row-passage" dir="auto">
        <KindLabel kind={note.kind} /> <Marked text={note.passage} matched={note.matched} />
      </p>
    );
  }
  const text = hit?.passage || resource.excerpt;
  if (!text) return null;
  return (
    <p class="row-passage" {...languageOf(resource.language)}>
      <Marked text={text} matched={hit?.matched ?? []} />
    </p>
  );
}

/** One page of the list: a link to its kept copy, what is known of it, and whether it is picked out. */
export function PageRow({
  resource,
  hit,
  community,
  days,
  current,
  selected,
  onSelect,
}: {
  resource: Resource;
  /** where the words of the search were found */
  hit: SearchHit | undefined;
  /** shown where there are several */
  community: string | undefined;
  days: Intl.DateTimeFormat;
  /** it is the one that is open beside the list */
  current: boolean;
  selected: boolean;
  onSelect: (range: boolean) => void;
}) {
  const { id, title, url, site, byline, tags, createdAt, language } = resource;
  const note = hit && hit.matched.length === 0 ? (hit.notes[0]?.id ?? null) : null;
  const about = [site || hostOf(url), byline, community, ...tags.slice(0, 4)].filter(
    (part): part is string => !!part,
  );
  const shown = title || url;
  return (
    <>
      <input
        type="checkbox"
        class="row-check"
        tabIndex={-1}
        aria-label={i18n.t('library.select', [shown])}
        checked={selected}
        onClick={(event) => onSelect(event.shiftKey)}
      />
      <div class="row-words">
        <h2 class="cp-title" {...languageOf(language)}>
          <a
            class="row-link"
            href={new URL(readerAddress(id, note)).hash}
            aria-current={current ? 'true' : undefined}
          >
            <Marked text={shown} matched={hit?.matched ?? []} />
          </a>
        </h2>
        <p class="cp-meta row-about">
          <time dateTime={new Date(createdAt).toISOString()}>{days.format(createdAt)}</time>
          {about.map((part) => (
            <span key={part}>
              {' '}
              · <bdi>{part}</bdi>
            </span>
          ))}
        </p>
        <Passage hit={hit} resource={resource} />
      </div>
    </>
  );
}
