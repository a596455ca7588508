import { i18n } from '#i18n';
import { Byline } from '../../components/annotation/Byline.tsx';
import { KindLabel } from '../../components/annotation/KindLabel.tsx';
import '../../components/annotation/annotation.css';

export function IntroStep() {
  return (
    <>
      <p class="welcome-lead">
        {i18n.t('welcome.intro1')} {i18n.t('welcome.intro2')} {i18n.t('welcome.intro3')}
      </p>
      <Sample />
      <p>{i18n.t('welcome.introNow')}</p>
    </>
  );
}

const sampleAuthor = { role: 'mentor', mine: false } as const;

/** A tip on a page's words, as it looks in the page. */
function Sample() {
  return (
    <figure class="welcome-sample">
      <blockquote>
        {i18n.t('welcome.sampleText')} <mark class="cp-mark">{i18n.t('welcome.sampleQuote')}</mark>{' '}
        {i18n.t('welcome.sampleRest')}
      </blockquote>
      <div class="cp-card cp-form">
        <KindLabel kind="tip" />
        <p>{i18n.t('welcome.sampleTip')}</p>
        <Byline {...sampleAuthor} name={i18n.t('welcome.sampleName')} at={Date.now()} />
      </div>
    </figure>
  );
}
