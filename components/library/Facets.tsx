import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Browsed } from '../../lib/search/index.ts';
import { parseQuery } from '../../lib/search/language/parse.ts';
import { hasFilter, hasTime, toggleFilter, toggleTime } from '../../lib/search/language/toggle.ts';
import { valueLabel } from '../query/partLabel.ts';
import { FacetGroup } from './FacetGroup.tsx';

const keys = ['in', 'kind', 'tag', 'by', 'site', 'is'] as const;

/** The spans of time that pages are counted by, as a query asks for them. */
const times = [
  ['1d', 'after:1d'],
  ['7d', 'after:7d'],
  ['1m', 'after:1m'],
  ['1y', 'after:1y'],
  ['older', 'before:1y'],
] as const;

/** What the pages of a list may be filtered by, with how many there are of each. A click changes the query. */
export function Facets({
  text,
  found,
  onText,
}: {
  text: string;
  found: Browsed;
  onText: (text: string) => void;
}) {
  const query = useMemo(() => parseQuery(text, Date.now()), [text]);
  const { values, ages } = found.facets;
  return (
    <nav class="facets" aria-label={i18n.t('library.facets')}>
      {keys.map((key) => (
        <FacetGroup
          key={key}
          title={i18n.t(`query.values.${key}`)}
          values={values[key].map(({ value, count }) => ({
            value,
            label: valueLabel(key, value),
            count,
            chosen: hasFilter(query, key, value),
          }))}
          onToggle={(value) => onText(toggleFilter(text, query, key, value))}
        />
      ))}
      <FacetGroup
        title={i18n.t('library.clippedWhen')}
        values={times
          .filter(([age]) => ages[age] > 0)
          .map(([age, time]) => ({
            value: time,
            label: i18n.t(`library.ages.${age}`),
            count: ages[age],
            chosen: hasTime(query, time),
          }))}
        onToggle={(time) => onText(toggleTime(text, query, time))}
      />
    </nav>
  );
}
