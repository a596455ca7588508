import { X } from 'lucide-preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { parseQuery } from '../../lib/search/language/parse.ts';
import { replaceSpan, withoutSpan } from '../../lib/search/language/write.ts';
import { isHalfTyped } from './halfTyped.ts';
import { ParseProblemLine } from './ParseProblemLine.tsx';
import { partLabel } from './partLabel.ts';
import { useRested } from './useRested.ts';
import './query.css';

/**
 * The filters of a query, each to be taken away, and what of it is not understood, each to be mended. Of what is still
 * being typed nothing is said before a pause.
 */
export function QueryChips({
  text,
  caret,
  onText,
}: {
  text: string;
  /** null where the field has none */
  caret: number | null;
  /** takes the text without a filter, or mended; the button that was pressed may go, so the focus is to go to the field */
  onText: (text: string) => void;
}) {
  const [said, setSaid] = useState('');
  const rested = useRested(`${caret} ${text}`);
  const { parts, problems } = useMemo(() => parseQuery(text, Date.now()), [text]);
  const chips = parts.flatMap((part) => {
    const shown = partLabel(part);
    return shown === null ? [] : [{ span: part.span, shown }];
  });
  // A key whose value is still to come has its list of values, and needs no word however long that takes.
  const told = problems.filter(
    (problem) => !isHalfTyped(problem, caret) || (rested && problem.code !== 'noValue'),
  );
  return (
    <div class="query-parts">
      {chips.length > 0 ? (
        <ul class="query-chips" aria-label={i18n.t('query.filters')}>
          {chips.map(({ span, shown }) => (
            <li key={span.start}>
              <button
                type="button"
                class="cp-chip query-chip"
                aria-label={i18n.t('query.remove', [shown])}
                onClick={() => {
                  setSaid(i18n.t('query.removed', [shown]));
                  onText(withoutSpan(text, span));
                }}
              >
                <bdi>{shown}</bdi>
                <X class="cp-icon" size={12} />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <div role="status">
        {told.map((problem) => (
          <ParseProblemLine
            key={`${problem.code} ${problem.span.start}`}
            problem={problem}
            onMend={(by) => onText(replaceSpan(text, problem.span, by).text)}
          />
        ))}
      </div>
      <span class="cp-unseen" role="status">
        {said}
      </span>
    </div>
  );
}
