/** How long things may be. The database holds the same limits; a test compares the two. */
export const limits = {
  /** code points */
  characters: {
    communityName: 80,
    memberName: 80,
    charterPurpose: 2_000,
    charterGuidelines: 10_000,
    bio: 1_000,
    title: 500,
    byline: 200,
    site: 200,
    published: 40,
    language: 35,
    excerpt: 1_000,
    tag: 50,
    topic: 50,
    quote: 5_000,
    evidence: 500,
  },
  /** bytes of UTF-8 */
  bytes: { url: 2_048, urlKey: 2_048, markdown: 262_144, body: 32_768, selectors: 32_768 },
  /** entries of a list */
  count: { tags: 20, topics: 20, languages: 10, selectors: 8, operations: 100 },
  /** bytes of JSON in one push */
  pushBytes: 1_000_000,
} as const;
