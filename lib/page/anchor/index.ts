export { type Anchorer, type Anchoring, createAnchorer } from './anchorer.ts';
export { clampRange } from './clampRange.ts';
export { describe } from './describe.ts';
export { followText } from './followText.ts';
export { readSoon, releaseText } from './liveIndex.ts';
