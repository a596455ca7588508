import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { AnnotationKind } from '../../lib/model/annotation.ts';
import type { ParsedPart, State } from '../../lib/search/language/parsed.ts';

const either = (values: readonly string[]): string =>
  new Intl.ListFormat(browser.i18n.getUILanguage(), { type: 'disjunction' }).format(values);

/** A value in the member's language, where it is a word of ours. Reading a query lets no other through. */
export function valueLabel(key: string, value: string): string {
  if (key === 'kind') return i18n.t(`kind.${value as AnnotationKind}`);
  if (key === 'is') return i18n.t(`query.state.${value as State}`);
  return value;
}

/** What a filter asks for, in words: `tag hand hygiene`, `not kind Tip or Question`; null for words that are wanted. */
export function partLabel(part: ParsedPart): string | null {
  if (part.type === 'date') return i18n.t(`query.chip.${part.key}`, [part.typed]);
  if (part.type !== 'filter') return part.not ? i18n.t('query.not', [part.text]) : null;
  const values = either(part.values.map((value) => valueLabel(part.key, value)));
  const label = i18n.t(`query.chip.${part.key}`, [values]);
  return part.not ? i18n.t('query.not', [label]) : label;
}
