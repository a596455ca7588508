import * as v from 'valibot';
import type { KeepFailure } from '../model/kept.ts';

const community = v.object({ name: v.string(), kind: v.picklist(['personal', 'shared']) });

const failureCodes = [
  ...([
    'notFound',
    'readonly',
    'left',
    'notAuthor',
    'inUse',
    'notMentor',
    'own',
    'storage',
  ] as const),
  ...(['privateAddress', 'privateLink', 'notWebLink', 'noWords', 'broken'] as const),
] as const satisfies readonly KeepFailure['code'][];

/** What became of something that was kept from a menu, for the page or the popup to say. */
export const keptReportSchema = v.variant('state', [
  v.object({
    state: v.literal('kept'),
    what: v.picklist(['selection', 'link']),
    community,
    cut: v.array(v.object({ field: v.string(), kept: v.number(), given: v.number() })),
    /** names it when it is taken back */
    keptId: v.string(),
  }),
  /** the community has what the link leads to already */
  v.object({ state: v.literal('known'), community }),
  v.object({
    state: v.literal('failed'),
    failure: v.object({ code: v.picklist(failureCodes), message: v.string() }),
  }),
]);

export type KeptReport = v.InferOutput<typeof keptReportSchema>;
