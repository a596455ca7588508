import * as v from 'valibot';
import { type Hlc, hlcPattern } from '../model/hlc.ts';

/** Boundary schema of a hybrid logical clock. */
export const hlcSchema = v.pipe(
  v.string(),
  v.regex(hlcPattern),
  v.transform((clock) => clock as Hlc),
);
