import { i18n } from '#i18n';

export function IntroStep() {
  return (
    <>
      <p class="welcome-lead">
        {i18n.t('welcome.intro1')} {i18n.t('welcome.intro2')} {i18n.t('welcome.intro3')}
      </p>
      <p>{i18n.t('welcome.introNow')}</p>
    </>
  );
}
