import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { HubGate } from '../../components/account/HubGate.tsx';
import { CharterView } from '../../components/community/CharterView.tsx';
import { FoundForm } from '../../components/community/FoundForm.tsx';
import { InviteForm } from '../../components/community/InviteForm.tsx';
import { JoinForm } from '../../components/community/JoinForm.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { Notice } from '../../components/ui/Notice.tsx';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useHub } from '../../lib/hooks/hub.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import { communityById } from '../../lib/store/community.ts';

type Way =
  | { way: 'join' }
  | { way: 'found' }
  | { way: 'joined' | 'founded'; communityId: CommunityId };

export function JoinStep({ invite, onSettled }: { invite: string | null; onSettled: () => void }) {
  const hub = useHub();
  const [way, setWay] = useState<Way>({ way: 'join' });
  if (!hub) return null;

  const arrive = (how: 'joined' | 'founded') => (communityId: CommunityId) => {
    setWay({ way: how, communityId });
    onSettled();
  };

  switch (way.way) {
    case 'join':
      return (
        <>
          <JoinForm hub={hub} link={invite ?? ''} onJoined={arrive('joined')} />
          <Other text={i18n.t('welcome.foundOwn')} onClick={() => setWay({ way: 'found' })} />
        </>
      );
    case 'found':
      return (
        <>
          <p>{i18n.t('welcome.foundText')}</p>
          <HubGate hub={hub}>
            <FoundForm onFounded={arrive('founded')} />
          </HubGate>
          <Other text={i18n.t('welcome.joinInstead')} onClick={() => setWay({ way: 'join' })} />
        </>
      );
    default:
      return <Arrived how={way.way} communityId={way.communityId} />;
  }
}

const Other = ({ text, onClick }: { text: string; onClick: () => void }) => (
  <div class="welcome-other">
    <Button look="ghost" onClick={onClick}>
      {text}
    </Button>
  </div>
);

function Arrived({ how, communityId }: { how: 'joined' | 'founded'; communityId: CommunityId }) {
  const db = useDatabase();
  const community = useLive(() => communityById(db, communityId), [db, communityId], undefined);
  if (!community) return <Notice>{i18n.t('community.joinedSoon')}</Notice>;
  return (
    <>
      <Notice>{i18n.t(`community.${how}`, [community.name])}</Notice>
      {how === 'founded' ? (
        <InviteForm community={community} />
      ) : (
        <CharterView charter={community.charter} />
      )}
    </>
  );
}
