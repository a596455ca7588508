/** Words a minute of silent reading of English non-fiction (Brysbaert, Journal of Memory and Language 109, 2019). */
const wordsPerMinute = 238;

/** Whole minutes it takes to read so many words; at least one. */
export const minutesToRead = (words: number): number =>
  Math.max(1, Math.round(words / wordsPerMinute));
