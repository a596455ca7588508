import { i18n } from '#i18n';
import { useAction } from '../../lib/hooks/action.ts';
import { askBackground } from '../../lib/hooks/background.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { textBudgets, textsHere } from '../../lib/store/textRoom.ts';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import type { Failure } from '../failure/failureText.ts';
import { megabytes } from '../ui/megabytes.ts';
import { Select } from '../ui/Select.tsx';

const everything = 'everything';

/** How much of the communities' texts is kept on the device, and how much that is at present. */
export function TextSettings() {
  const db = useDatabase();
  const { state, run } = useAction<Failure>();
  const known = useLive(
    async () => ({
      budget: await getSetting(db, 'textBudget'),
      away: (await getSetting(db, 'textsAway')).length > 0,
      here: await textsHere(db),
    }),
    [db],
    null,
  );
  if (!known) return null;
  const { budget, away, here } = known;
  return (
    <>
      <Select
        label={i18n.t('options.texts')}
        value={budget === null ? everything : String(budget)}
        options={textBudgets.map((bytes) => ({
          value: bytes === null ? everything : String(bytes),
          label:
            bytes === null
              ? i18n.t('options.textsAll')
              : i18n.t('options.textsUpTo', [megabytes(bytes)]),
        }))}
        onValue={(chosen) => {
          const next = chosen === everything ? null : Number(chosen);
          void run(() => askBackground('text.budget', { budget: next }));
        }}
      />
      <FailureNotice state={state} />
      <p class="cp-hint">
        {i18n.t('options.textsHere', here.texts, [
          here.texts.toLocaleString(),
          megabytes(here.bytes),
        ])}{' '}
        {away ? i18n.t('options.textsAway') : ''}
      </p>
    </>
  );
}
