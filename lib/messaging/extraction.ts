import * as v from 'valibot';
import { selectorsSchema } from '../model/selector.ts';

const optionalText = v.nullable(v.string());

const extractedClipSchema = v.object({
  url: v.string(),
  canonical: optionalText,
  doi: optionalText,
  title: v.string(),
  byline: optionalText,
  site: optionalText,
  published: optionalText,
  language: optionalText,
  excerpt: optionalText,
  markdown: v.string(),
  image: optionalText,
  words: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

const passageSchema = v.object({
  selectors: selectorsSchema,
  quote: v.string(),
  markdown: v.string(),
});

/** What the clipper gives back from a page: the clip with the selected passages, or word that it is a PDF. */
export const extractionSchema = v.variant('state', [
  v.object({
    state: v.literal('extracted'),
    page: extractedClipSchema,
    passages: v.array(passageSchema),
  }),
  v.object({ state: v.literal('pdf') }),
]);

export type Extraction = v.InferOutput<typeof extractionSchema>;
