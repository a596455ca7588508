import type { RefObject } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { KeptCopy } from '../../lib/store/content.ts';
import { minutesToRead } from '../clip/readingTime.ts';
import { StoredReactions } from '../reaction/StoredReactions.tsx';
import { offeredTo } from '../thread/rights.ts';
import type { PageThreads } from '../thread/usePageThreads.ts';
import { hostOf } from '../ui/hostOf.ts';
import { TagChips } from '../ui/TagChips.tsx';
import { dayOf, publishedText } from './dates.ts';
import { languageOf } from './language.ts';

function clippedText({ resource, author }: KeptCopy): string {
  const day = dayOf(resource.createdAt, browser.i18n.getUILanguage());
  if (author.mine) return i18n.t('reader.clippedByYou', [day]);
  return author.name
    ? i18n.t('reader.clippedBy', [day, author.name])
    : i18n.t('reader.clipped', [day]);
}

/** What a page is called, who wrote it where and when, and who kept it. */
export function ReaderHead({
  copy,
  page,
  heading,
}: {
  copy: KeptCopy;
  page: PageThreads;
  /** takes the focus when the reader is opened */
  heading: RefObject<HTMLHeadingElement>;
}) {
  const { resource, content, community, author } = copy;
  const target = { resourceId: resource.id, annotationId: null };
  const { title, url, byline, site, published, language, tags } = resource;
  const when = published && publishedText(published, browser.i18n.getUILanguage());
  const about = [
    byline,
    site || hostOf(url),
    when && i18n.t('reader.published', [when]),
    content && content.words > 0 && i18n.t('clip.minutes', minutesToRead(content.words)),
  ].filter((part) => typeof part === 'string' && part !== '');
  return (
    <header class="reader-head">
      <h1 ref={heading} tabIndex={-1} {...languageOf(language)}>
        {title || url}
      </h1>
      <p class="reader-about">
        {about.map((part, index) => (
          <span key={index}>
            {index > 0 ? ' · ' : ''}
            <bdi>{part}</bdi>
          </span>
        ))}
      </p>
      <p class="cp-meta">
        <bdi>{clippedText(copy)}</bdi> <bdi>{i18n.t('reader.inCommunity', [community.name])}</bdi>
      </p>
      <TagChips tags={tags} />
      <StoredReactions
        target={target}
        shown={page.reactions}
        offered={offeredTo(page, { communityId: community.id, kind: 'page' }, author.mine)}
      />
    </header>
  );
}
