import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { AccountSettings } from '../../components/settings/AccountSettings.tsx';
import { CommunitySettings } from '../../components/settings/CommunitySettings.tsx';
import { ConnectionSettings } from '../../components/settings/ConnectionSettings.tsx';
import { EngineSettings } from '../../components/settings/EngineSettings.tsx';
import { PageSettings } from '../../components/settings/PageSettings.tsx';
import { SyncSettings } from '../../components/settings/SyncSettings.tsx';
import { useHub } from '../../lib/hooks/hub.ts';

export function Options() {
  const hub = useHub();
  if (!hub) return null;
  return (
    <main class="options">
      <header class="cp-row">
        <h1>{i18n.t('options.title')}</h1>
        <a href="/welcome.html">{i18n.t('options.welcome')}</a>
      </header>
      <Section name="communities">
        <CommunitySettings hub={hub} />
      </Section>
      <Section name="account">
        <AccountSettings hub={hub} />
      </Section>
      <Section name="connection">
        <ConnectionSettings hub={hub} />
      </Section>
      <Section name="sync">
        <SyncSettings />
      </Section>
      <Section name="pages">
        <PageSettings />
      </Section>
      <Section name="engines">
        <EngineSettings />
      </Section>
    </main>
  );
}

function Section({
  name,
  children,
}: {
  name: 'account' | 'connection' | 'communities' | 'engines' | 'pages' | 'sync';
  children: ComponentChildren;
}) {
  return (
    <section id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{i18n.t(`options.${name}`)}</h2>
      <div class="options-body">{children}</div>
    </section>
  );
}
