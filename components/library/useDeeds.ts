import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { wakeSync } from '../../lib/hooks/background.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import type { WriteFailure } from '../../lib/model/failure.ts';
import type { CommunityId, ResourceId } from '../../lib/model/id.ts';
import { ok, type Result } from '../../lib/model/result.ts';
import { takeBackDeletion } from '../../lib/store/deletion.ts';
import { removable, removeResource } from '../../lib/store/removal.ts';
import { editResource, resourcesById } from '../../lib/store/resource.ts';
import { copyResource, moveResource } from '../../lib/store/share.ts';
import { withTags } from '../ui/tagTyping.ts';
import { undoable, useDeletions } from './useDeletions.ts';

/** What became of something that was done to several pages. */
export interface DeedReport {
  text: string;
  /** why some of them stayed as they were, each reason once */
  failures: WriteFailure[];
  /** how many stayed */
  failed: number;
  undo: (() => Promise<void>) | null;
}

export interface Deeds {
  report: DeedReport | null;
  /** pages that are going to be deleted, unless that is taken back */
  doomed: ReadonlySet<ResourceId>;
  tag: (ids: readonly ResourceId[], tags: readonly string[]) => Promise<void>;
  share: (ids: readonly ResourceId[], to: CommunityId, name: string) => Promise<void>;
  move: (ids: readonly ResourceId[], to: CommunityId, name: string) => Promise<void>;
  remove: (ids: readonly ResourceId[]) => Promise<void>;
  undo: () => void;
}

/** Runs something for each of some pages; those for which it failed do not keep the others from it. */
async function each<Value>(
  ids: readonly ResourceId[],
  work: (id: ResourceId) => Promise<Result<Value, WriteFailure>>,
) {
  const done: { id: ResourceId; value: Value }[] = [];
  const failures = new Map<string, WriteFailure>();
  let failed = 0;
  for (const id of ids) {
    const result = await work(id);
    if (result.ok) done.push({ id, value: result.value });
    else {
      failures.set(result.error.code, result.error);
      failed++;
    }
  }
  return { done, failed, failures: [...failures.values()] };
}

/** What can be done to pages of the list, several at once, and taken back for ten seconds. */
export function useDeeds(): Deeds {
  const db = useDatabase();
  const [report, setReport] = useState<DeedReport | null>(null);
  const fading = useRef<ReturnType<typeof setTimeout>>();

  const show = (next: DeedReport) => {
    setReport(next);
    clearTimeout(fading.current);
    fading.current = setTimeout(() => setReport(null), undoable);
  };

  const { doomed, doom } = useDeletions(({ deleted, failures }) => {
    const failed = failures.length;
    if (failed > 0)
      show({ text: i18n.t('library.deleted', deleted), failures, failed, undo: null });
  });

  return {
    report,
    doomed,
    async tag(ids, tags) {
      const before = new Map((await resourcesById(db, ids)).map((page) => [page.id, page.tags]));
      const { done, ...rest } = await each(ids, (id) =>
        editResource(db, id, { tags: withTags(before.get(id) ?? [], tags) }),
      );
      wakeSync();
      const undo = async () => {
        await each(
          done.map(({ id }) => id),
          (id) => editResource(db, id, { tags: before.get(id) ?? [] }),
        );
        wakeSync();
      };
      show({ ...rest, text: i18n.t('library.tagged', done.length), undo });
    },
    async share(ids, to, name) {
      const { done, ...rest } = await each(ids, (id) => copyResource(db, id, to));
      wakeSync();
      const added = done.flatMap(({ value }) => (value.added ? [value.resourceId] : []));
      const undo = async () => {
        await each(added, (id) => removeResource(db, id));
        wakeSync();
      };
      show({
        ...rest,
        text: i18n.t('library.shared', done.length, [String(done.length), name]),
        undo,
      });
    },
    async move(ids, to, name) {
      const from = new Map(
        (await resourcesById(db, ids)).map((page) => [page.id, page.communityId]),
      );
      const { done, ...rest } = await each(ids, (id) => moveResource(db, id, to));
      wakeSync();
      const undo = async () => {
        for (const { id, value } of done) {
          const home = from.get(id);
          if (home) await moveResource(db, value.resourceId, home);
        }
        wakeSync();
      };
      show({
        ...rest,
        text: i18n.t('library.moved', done.length, [String(done.length), name]),
        undo,
      });
    },
    async remove(ids) {
      const { done, ...rest } = await each(ids, async (id) => {
        const may = await removable(db, id);
        return may.ok ? ok(null) : may;
      });
      const going = done.map(({ id }) => id);
      if (going.length > 0) await doom(going);
      show({
        ...rest,
        text: i18n.t('library.deleted', going.length),
        undo: going.length > 0 ? () => takeBackDeletion(db, going) : null,
      });
    },
    undo() {
      const undo = report?.undo;
      setReport(null);
      void undo?.();
    },
  };
}
