import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Button } from '../../components/ui/Button.tsx';
import { DoneStep } from './DoneStep.tsx';
import { IntroStep } from './IntroStep.tsx';
import { JoinStep } from './JoinStep.tsx';
import { PermissionStep } from './PermissionStep.tsx';
import { inviteIn, type Step, stepBeside, steps } from './steps.ts';

const views = { intro: IntroStep, permission: PermissionStep, join: JoinStep, done: DoneStep };

async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

export function Welcome() {
  const invite = inviteIn(location.hash);
  const [step, setStep] = useState<Step>(invite ? 'join' : 'intro');
  const [settled, setSettled] = useState<ReadonlySet<Step>>(new Set(['intro']));
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = true;
  }, [step]);

  const View = views[step];
  const next = stepBeside(step, 1);
  const before = stepBeside(step, -1);
  return (
    <main class="welcome">
      <header class="cp-row">
        <img src="/icon/32.png" width={20} height={20} alt="" />
        <b>{i18n.t('extension.name')}</b>
        <span class="cp-grow" />
        <span class="cp-meta">
          {i18n.t('welcome.step', [steps.indexOf(step) + 1, steps.length])}
        </span>
      </header>
      <h1 ref={heading} tabIndex={-1}>
        {i18n.t(`welcome.${step}Title`)}
      </h1>
      <View invite={invite} onSettled={() => setSettled(new Set([...settled, step]))} />
      <nav class="cp-row" aria-label={i18n.t('welcome.steps')}>
        {before ? <Button onClick={() => setStep(before)}>{i18n.t('welcome.back')}</Button> : null}
        {next ? (
          <Button look={settled.has(step) ? 'primary' : 'plain'} onClick={() => setStep(next)}>
            {settled.has(step) ? i18n.t('welcome.next') : i18n.t('welcome.skip')}
          </Button>
        ) : (
          <Button look="primary" onClick={() => void closeTab()}>
            {i18n.t('welcome.finish')}
          </Button>
        )}
      </nav>
    </main>
  );
}
