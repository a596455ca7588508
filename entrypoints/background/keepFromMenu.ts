import type { Community } from '../../lib/model/community.ts';
import type { KeepFailure, Kept } from '../../lib/model/kept.ts';
import type { Result } from '../../lib/model/result.ts';
import { writableAudiences } from '../../lib/store/audience.ts';
import type { Database } from '../../lib/store/database.ts';
import { rememberKept } from './keptLast.ts';
import { report } from './reports.ts';

/**
 * Keeps something where the member wrote last, and says in the tab what became of it.
 * @param keep gives `known` where the community has it already
 * @param wrote called after the change
 */
export async function keepFromMenu(
  db: Database,
  tabId: number,
  what: 'selection' | 'link',
  keep: (community: Community) => Promise<Result<Kept | 'known', KeepFailure>>,
  wrote: () => void,
): Promise<void> {
  const audiences = await writableAudiences(db);
  if (!audiences) throw new Error('there is no community to write into');
  const { community } = audiences.usual;
  const kept = await keep(community).catch((error: unknown): Result<never, KeepFailure> => {
    console.error(`Commonplace: the ${what} could not be kept`, error);
    return { ok: false, error: { code: 'broken', message: String(error) } };
  });
  const { name, kind } = community;
  if (!kept.ok) return report(db, tabId, { state: 'failed', failure: kept.error });
  if (kept.value === 'known') {
    return report(db, tabId, { state: 'known', community: { name, kind } });
  }
  const keptId = await rememberKept(tabId, kept.value);
  const { cut } = kept.value;
  await report(db, tabId, { state: 'kept', what, community: { name, kind }, cut, keptId });
  wrote();
}
