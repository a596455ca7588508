import type { Candidate } from './best.ts';

/** What a page that the member has opened before counts: what one searches for is more often something else. */
const openedCounts = 0.9;

/** Candidates that hold as many words as each other, those that were opened before a little lower. */
export const openedLower = (
  candidates: readonly Candidate[],
  opened: ReadonlySet<string>,
): Candidate[] =>
  candidates
    .map((candidate) =>
      opened.has(candidate.id)
        ? { ...candidate, score: candidate.score * openedCounts }
        : { ...candidate },
    )
    .sort((a, b) => b.held - a.held || b.score - a.score);
