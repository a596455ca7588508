import { FileLock2, FileQuestion, FileText, FileX2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { TextField } from '../ui/Field.tsx';
import type { Progress } from './fetchFile.ts';
import type { Problem } from './problem.ts';
import { problemText } from './problemText.ts';
import type { DocumentState } from './useDocument.ts';

/** What stands in place of a document that is not shown (yet). */
export function DocumentScreen({
  state,
  onOriginal,
}: {
  state: Exclude<DocumentState, { state: 'open' }>;
  /** null where there is no other way to show it */
  onOriginal: (() => void) | null;
}) {
  return (
    <main class="viewer-screen">
      <h1 class="cp-unseen">{i18n.t('viewer.title')}</h1>
      <Screen state={state} onOriginal={onOriginal} />
    </main>
  );
}

function Screen({ state, onOriginal }: Parameters<typeof DocumentScreen>[0]) {
  const original = onOriginal ? (
    <Button onClick={onOriginal}>{i18n.t('viewer.original')}</Button>
  ) : null;
  switch (state.state) {
    case 'loading':
      return <Loading progress={state.progress} />;
    case 'locked':
      return <Locked wrong={state.wrong} unlock={state.unlock} />;
    case 'notAllowed':
      return (
        <EmptyState icon={FileLock2} title={i18n.t('viewer.notAllowed', [state.host])}>
          <p>{i18n.t('viewer.notAllowedHint')}</p>
          <div class="cp-row">
            <Button look="primary" onClick={state.allow}>
              {i18n.t('viewer.allow')}
            </Button>
            {original}
          </div>
        </EmptyState>
      );
    case 'failed':
      return (
        <div role="alert">
          <EmptyState icon={iconOf(state.problem)} title={i18n.t('viewer.failed')}>
            <p>{problemText(state.problem)}</p>
            <div class="cp-row">
              {canHelp(state.problem) ? (
                <Button look="primary" onClick={state.retry}>
                  {i18n.t('viewer.retry')}
                </Button>
              ) : null}
              {original}
            </div>
          </EmptyState>
        </div>
      );
  }
}

const iconOf = ({ code }: Problem) => (code === 'notPdf' ? FileQuestion : FileX2);

/** Whether another attempt may end otherwise. */
const canHelp = ({ code }: Problem): boolean =>
  code === 'unreachable' || code === 'status' || code === 'empty';

function Loading({ progress }: { progress: Progress | null }) {
  const { loaded, total } = progress ?? { loaded: 0, total: null };
  return (
    <EmptyState icon={FileText} title={i18n.t('viewer.loading')}>
      <progress
        aria-label={i18n.t('viewer.loading')}
        {...(total === null ? {} : { value: loaded, max: total })}
      />
    </EmptyState>
  );
}

function Locked({ wrong, unlock }: { wrong: boolean; unlock: (password: string) => void }) {
  const [password, setPassword] = useState('');
  return (
    <EmptyState icon={FileLock2} title={i18n.t('viewer.locked')}>
      <form
        class="viewer-unlock"
        onSubmit={(event) => {
          event.preventDefault();
          unlock(password);
        }}
      >
        <TextField
          type="password"
          label={i18n.t('viewer.password')}
          error={wrong ? i18n.t('viewer.passwordWrong') : undefined}
          autocomplete="off"
          value={password}
          onValue={setPassword}
        />
        <Button type="submit" look="primary">
          {i18n.t('viewer.unlock')}
        </Button>
      </form>
    </EmptyState>
  );
}
