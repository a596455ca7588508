/**
 * The fields of a document, and how much a word counts where it stands: what people wrote to be found by, before
 * what a page says in passing. `facets` is what is filtered by and is never searched for words.
 */
export const boosts = {
  title: 4,
  quote: 3,
  note: 2.5,
  tags: 2.5,
  excerpt: 1.5,
  text: 1,
  byline: 1,
  site: 1,
  facets: 0,
} as const;

export type Field = keyof typeof boosts;
export const fields = Object.keys(boosts) as Field[];
