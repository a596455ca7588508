import * as v from 'valibot';
import { limits } from './limits.ts';

const text = v.pipe(v.string(), v.maxLength(limits.characters.quote * 2));
const context = v.pipe(v.string(), v.maxLength(1_000));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** W3C Web Annotation Data Model §4.2.4 */
const textQuoteSelectorSchema = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: text,
  prefix: v.optional(context, ''),
  suffix: v.optional(context, ''),
});

/** W3C Web Annotation Data Model §4.2.5: offsets into the page's text, in UTF-16 code units. */
const textPositionSelectorSchema = v.object({
  type: v.literal('TextPositionSelector'),
  start: offset,
  end: offset,
});

/** W3C Web Annotation Data Model §4.2.2, refined by a position within that element's text. */
const xpathSelectorSchema = v.object({
  type: v.literal('XPathSelector'),
  value: v.pipe(v.string(), v.maxLength(2_000)),
  refinedBy: v.optional(textPositionSelectorSchema),
});

/** W3C Web Annotation Data Model §4.2.8 */
const rangeSelectorSchema = v.object({
  type: v.literal('RangeSelector'),
  startSelector: xpathSelectorSchema,
  endSelector: xpathSelectorSchema,
});

/** W3C Web Annotation Data Model §4.2.1: a page of a PDF, a time in a recording. */
const fragmentSelectorSchema = v.object({
  type: v.literal('FragmentSelector'),
  value: v.pipe(v.string(), v.maxLength(500)),
  conformsTo: v.optional(v.pipe(v.string(), v.maxLength(500))),
});

export const selectorSchema = v.variant('type', [
  textQuoteSelectorSchema,
  textPositionSelectorSchema,
  rangeSelectorSchema,
  fragmentSelectorSchema,
]);

export const selectorsSchema = v.pipe(v.array(selectorSchema), v.maxLength(limits.count.selectors));

export type TextQuoteSelector = v.InferOutput<typeof textQuoteSelectorSchema>;
export type XPathSelector = v.InferOutput<typeof xpathSelectorSchema>;
export type RangeSelector = v.InferOutput<typeof rangeSelectorSchema>;
export type Selector = v.InferOutput<typeof selectorSchema>;
