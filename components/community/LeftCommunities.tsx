import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { Community } from '../../lib/model/community.ts';
import { leftCommunities, ownWriting } from '../../lib/store/ownWriting.ts';
import { reactionWords } from '../reaction/reactionWords.ts';
import { Button } from '../ui/Button.tsx';
import { download } from '../ui/download.ts';
import { Notice } from '../ui/Notice.tsx';

/** What the member wrote in communities that they are in no more, to be kept as a file. */
export function LeftCommunities() {
  const db = useDatabase();
  const left = useLive(() => leftCommunities(db), [db], []);
  if (left.length === 0) return null;
  return (
    <details>
      <summary>{i18n.t('community.leftTitle')}</summary>
      <p class="cp-hint">{i18n.t('community.leftHint')}</p>
      <ul class="settings-communities">
        {left.map((community) => (
          <LeftCommunity key={community.id} community={community} />
        ))}
      </ul>
    </details>
  );
}

function LeftCommunity({ community: { id, name } }: { community: Community }) {
  const db = useDatabase();
  const [isEmpty, setEmpty] = useState(false);
  const save = async () => {
    const text = await ownWriting(db, id, {
      kind: (kind) => i18n.t(`kind.${kind}`),
      reaction: reactionWords,
    });
    setEmpty(text === null);
    if (text !== null) download(`${name || 'commonplace'}.md`, text, 'text/markdown');
  };
  return (
    <li class="cp-card cp-form">
      <p class="cp-title">
        <bdi>{name}</bdi>
      </p>
      <div class="cp-row">
        <Button onClick={() => void save()}>{i18n.t('community.saveOwn')}</Button>
      </div>
      {isEmpty ? <Notice>{i18n.t('community.nothingOwn')}</Notice> : null}
    </li>
  );
}
