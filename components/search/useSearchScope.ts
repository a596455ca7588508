import { i18n } from '#i18n';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import { myCommunities } from '../../lib/store/community.ts';

/** What a search goes through, in words: "Search Ward 6 and 2 more". */
export function useSearchScope(): string {
  const db = useDatabase();
  const names = useLive<string[]>(
    async () =>
      (await myCommunities(db))
        .filter(({ community }) => community.kind === 'shared')
        .map(({ community }) => community.name),
    [db],
    [],
  );
  const [first, ...more] = names;
  if (first === undefined) return i18n.t('search.everything');
  if (more.length === 0) return i18n.t('search.inOne', [first]);
  return i18n.t('search.inMore', more.length, [String(more.length), first]);
}
