import { i18n } from '#i18n';
import type { Charter } from '../../lib/model/community.ts';
import { Chip } from '../ui/Chip.tsx';
import { Markdown } from '../ui/Markdown.tsx';
import { languageNames } from './languageNames.ts';

/** What a community is about, in its own words. */
export function CharterView({ charter }: { charter: Charter }) {
  const { purpose, topics, guidelines, languages } = charter;
  if (!purpose && topics.length === 0 && !guidelines && languages.length === 0) {
    return <p class="cp-meta">{i18n.t('community.noCharter')}</p>;
  }
  return (
    <>
      {purpose ? <Markdown text={purpose} /> : null}
      {topics.length > 0 ? (
        <ul class="cp-chips" aria-label={i18n.t('community.topics')}>
          {topics.map((topic) => (
            <li key={topic}>
              <Chip>
                <bdi>{topic}</bdi>
              </Chip>
            </li>
          ))}
        </ul>
      ) : null}
      {guidelines ? (
        <>
          <h3>{i18n.t('community.guidelines')}</h3>
          <Markdown text={guidelines} />
        </>
      ) : null}
      {languages.length > 0 ? (
        <p class="cp-meta">
          {i18n.t('community.inLanguages', [
            languageNames(languages)
              .filter(({ code }) => languages.includes(code))
              .map(({ name }) => name)
              .join(', '),
          ])}
        </p>
      ) : null}
    </>
  );
}
