import type { Kind } from './trial.ts';

const later = { deleted: 0.2, notices: 8, moved: true };
const inParagraphs = { within: 'p' };

/** What may happen to a page, by the name of its row. The fourth is the trial that peers were measured by. */
export const kinds: Readonly<Record<string, Kind>> = {
  'unchanged words': { changes: { ...later, drifted: 0 } },
  '1 % of letters': { changes: { ...later, drifted: 0.01 } },
  '5 % of letters': { changes: { ...later, drifted: 0.05 } },
  '10 % of letters': { changes: { ...later, drifted: 0.1 } },
  '20 % of letters': { changes: { ...later, drifted: 0.2 } },
  '30 % of letters': { changes: { ...later, drifted: 0.3 } },
  'paragraphs moved': { changes: { ...later, drifted: 0.05, shuffled: true }, ...inParagraphs },
  'all around translated': { changes: { ...later, drifted: 0, translated: true } },
  'repeated boilerplate': {
    changes: { ...later, drifted: 0, deleted: 0 },
    within: '.boilerplate',
    repeats:
      'The opinions in this section are those of the people who wrote them. Write to us if you see a mistake, and we will mend it within a day.',
  },
};
