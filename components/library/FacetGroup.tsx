import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import './facets.css';

export interface ShownFacet {
  value: string;
  label: string;
  count: number;
  chosen: boolean;
}

/** Values shown before more are asked for. */
const few = 6;

/** One thing that pages are filtered by: its values, the most used first. */
export function FacetGroup({
  title,
  values,
  onToggle,
}: {
  title: string;
  values: readonly ShownFacet[];
  onToggle: (value: string) => void;
}) {
  const id = useId();
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const chosen = values.filter((value) => value.chosen);
  const rest = values.filter((value) => !value.chosen);
  const shown = [...chosen, ...(all ? rest : rest.slice(0, few))];
  return (
    <section class="facet" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {shown.map(({ value, label, count, chosen: pressed }) => (
          <li key={value}>
            <button
              type="button"
              class="facet-value"
              aria-pressed={pressed}
              onClick={() => onToggle(value)}
            >
              <bdi>{label}</bdi>
              <span class="facet-count">{count.toLocaleString()}</span>
            </button>
          </li>
        ))}
      </ul>
      {rest.length > few ? (
        <button type="button" class="facet-more" onClick={() => setAll(!all)}>
          {all ? i18n.t('library.fewer') : i18n.t('library.moreOf', [rest.length - few])}
        </button>
      ) : null}
    </section>
  );
}
