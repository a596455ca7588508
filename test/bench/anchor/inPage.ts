export { blocking, timing } from './timing.ts';
export { isArticle, trial } from './trial.ts';
