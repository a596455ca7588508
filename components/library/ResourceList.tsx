import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { readerAddress } from '../../lib/messaging/readerAddress.ts';
import type { Resource } from '../../lib/model/resource.ts';
import type { CommunityView } from '../../lib/store/community.ts';
import { languageOf } from '../reader/language.ts';
import { Button } from '../ui/Button.tsx';
import { hostOf } from '../ui/hostOf.ts';
import { TagChips } from '../ui/TagChips.tsx';

/** Pages that were kept, each leading to the reader. More are listed as the end comes into sight. */
export function ResourceList({
  resources,
  views,
  more,
}: {
  resources: readonly Resource[];
  views: readonly CommunityView[];
  more: (() => void) | null;
}) {
  // Made once: for thousands of rows it would take longer than they do.
  const days = new Intl.DateTimeFormat(browser.i18n.getUILanguage(), { dateStyle: 'medium' });
  const names = new Map(views.map(({ community }) => [community.id, community.name]));
  return (
    <>
      <ul class="shelf-list">
        {resources.map((resource) => (
          <li key={resource.id} class="shelf-item">
            <ResourceItem
              resource={resource}
              days={days}
              community={names.size > 1 ? names.get(resource.communityId) : undefined}
            />
          </li>
        ))}
      </ul>
      {more ? <More onMore={more} /> : null}
    </>
  );
}

function ResourceItem({
  resource,
  days,
  community,
}: {
  resource: Resource;
  days: Intl.DateTimeFormat;
  community: string | undefined;
}) {
  const { id, title, url, site, byline, excerpt, language, tags, createdAt } = resource;
  const about = [site || hostOf(url), byline, community].filter((part) => !!part);
  return (
    <>
      <h2 class="cp-title" {...languageOf(language)}>
        <a class="shelf-link" href={new URL(readerAddress(id)).hash}>
          {title || url}
        </a>
      </h2>
      <p class="cp-meta">
        {about.map((part) => (
          <span key={part}>
            <bdi>{part}</bdi> ·{' '}
          </span>
        ))}
        <time dateTime={new Date(createdAt).toISOString()}>{days.format(createdAt)}</time>
      </p>
      {excerpt ? (
        <p class="shelf-excerpt" {...languageOf(language)}>
          {excerpt}
        </p>
      ) : null}
      <TagChips tags={tags} />
    </>
  );
}

function More({ onMore }: { onMore: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) onMore();
      },
      { rootMargin: '600px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [onMore]);
  return (
    <div ref={place} class="shelf-more">
      <Button onClick={onMore}>{i18n.t('library.more')}</Button>
    </div>
  );
}
