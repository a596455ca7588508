import { X } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { parseQuery } from '../../lib/search/language/parse.ts';
import type { ParsedPart } from '../../lib/search/language/parsed.ts';
import { replaceSpan, withoutSpan } from '../../lib/search/language/write.ts';
import { isHalfTyped } from './halfTyped.ts';
import { ParseProblemLine } from './ParseProblemLine.tsx';
import './query.css';

/** What a filter asks for, in words. */
function chipText(part: ParsedPart): string | null {
  if (part.type === 'filter') {
    const value = part.values.join(i18n.t('query.or'));
    const text = i18n.t(`query.chip.${part.key}`, [value]);
    return part.not ? i18n.t('query.not', [text]) : text;
  }
  if (part.type === 'date') return i18n.t(`query.chip.${part.key}`, [part.typed]);
  if (part.not) return i18n.t('query.not', [part.text]);
  return null;
}

/** The filters of a query, each to be taken away, and what of it is not understood, each to be mended. */
export function QueryChips({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { parts, problems } = useMemo(() => parseQuery(text, Date.now()), [text]);
  const chips = parts.flatMap((part) => {
    const shown = chipText(part);
    return shown === null ? [] : [{ part, shown }];
  });
  const told = problems.filter((problem) => !isHalfTyped(problem, text));
  if (chips.length + told.length === 0) return null;
  return (
    <div class="query-parts">
      {chips.length > 0 ? (
        <ul class="query-chips" aria-label={i18n.t('query.filters')}>
          {chips.map(({ part, shown }) => (
            <li key={part.span.start}>
              <button
                type="button"
                class="cp-chip query-chip"
                aria-label={i18n.t('query.remove', [shown])}
                onClick={() => onText(withoutSpan(text, part.span))}
              >
                <bdi>{shown}</bdi>
                <X class="cp-icon" size={12} />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {told.map((problem) => (
        <ParseProblemLine
          key={`${problem.code} ${problem.span.start}`}
          problem={problem}
          onMend={(by) => onText(replaceSpan(text, problem.span, by).text)}
        />
      ))}
    </div>
  );
}
