import { FolderInput, Share2, Tag, Trash2, X } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { CommunityId, ResourceId } from '../../lib/model/id.ts';
import { tagCounts } from '../../lib/store/resource.ts';
import { useAudiences } from '../clip/useAudiences.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { TagInput } from '../ui/TagInput.tsx';
import type { ListDeed } from './PageList.tsx';
import type { Deeds } from './useDeeds.ts';

/** What is being asked before it is done. */
export type Asking = Extract<ListDeed, 'tag' | 'share' | 'move'> | null;

/** The deeds that ask for something first. */
const asked = [
  { deed: 'tag', icon: Tag },
  { deed: 'share', icon: Share2 },
  { deed: 'move', icon: FolderInput },
] as const;

/** What may be done to the pages that are picked out. */
export function SelectionBar({
  ids,
  deeds,
  asking,
  onAsk,
  onClear,
}: {
  ids: readonly ResourceId[];
  deeds: Deeds;
  asking: Asking;
  onAsk: (asking: Asking) => void;
  onClear: () => void;
}) {
  const done = () => {
    onAsk(null);
    onClear();
  };
  return (
    <section class="selection-bar" aria-label={i18n.t('library.selection')}>
      <div class="selection-deeds">
        <strong role="status">{i18n.t('library.selected', ids.length)}</strong>
        <span class="cp-grow" />
        {asked.map(({ deed, icon: Icon }) => (
          <Button
            key={deed}
            aria-pressed={asking === deed}
            onClick={() => onAsk(asking === deed ? null : deed)}
          >
            <Icon class="cp-icon" size={14} />
            {i18n.t(`library.${deed}`)}
          </Button>
        ))}
        <Button
          look="danger"
          onClick={() => {
            void deeds.remove(ids);
            done();
          }}
        >
          <Trash2 class="cp-icon" size={14} />
          {i18n.t('library.delete')}
        </Button>
        <IconButton icon={X} name={i18n.t('library.clearSelection')} onClick={done} />
      </div>
      {asking === 'tag' ? (
        <TagForm
          onTags={(tags) => {
            void deeds.tag(ids, tags);
            done();
          }}
        />
      ) : null}
      {asking === 'share' || asking === 'move' ? (
        <CommunityForm
          key={asking}
          deed={asking}
          onCommunity={(id, name) => {
            void deeds[asking](ids, id, name);
            done();
          }}
        />
      ) : null}
    </section>
  );
}

function TagForm({ onTags }: { onTags: (tags: string[]) => void }) {
  const db = useDatabase();
  const known = useLive(() => tagCounts(db), [db], []);
  const [tags, setTags] = useState<string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      class="selection-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (tags.length > 0) onTags(tags);
      }}
    >
      <TagInput label={i18n.t('library.addTags')} tags={tags} onTags={setTags} known={known} />
      <Button look="primary" type="submit" disabled={tags.length === 0}>
        {i18n.t('library.addTags')}
      </Button>
    </form>
  );
}

function CommunityForm({
  deed,
  onCommunity,
}: {
  deed: 'share' | 'move';
  onCommunity: (id: CommunityId, name: string) => void;
}) {
  const audiences = useAudiences(false);
  const [chosen, setChosen] = useState<CommunityId | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const ready = audiences !== null;
  useEffect(() => form.current?.querySelector('select')?.focus(), [ready]);
  if (!audiences) return null;
  const target = audiences.all.find(({ community }) => community.id === chosen) ?? audiences.usual;
  const { community, members } = target;
  return (
    <form
      ref={form}
      class="selection-form"
      onSubmit={(event) => {
        event.preventDefault();
        onCommunity(community.id, community.name);
      }}
    >
      <Select
        label={i18n.t('library.to')}
        value={community.id}
        options={audiences.all.map((view) => ({
          value: view.community.id,
          label: view.community.name,
        }))}
        onValue={setChosen}
      />
      <Button look="primary" type="submit">
        {i18n.t(`library.${deed}To`, [community.name])}
      </Button>
      <p class="cp-hint">
        {community.kind === 'personal' ? i18n.t('clip.onlyYou') : i18n.t('clip.audience', members)}
      </p>
    </form>
  );
}
