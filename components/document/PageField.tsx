import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** The number of the page in sight; another one typed goes there. */
export function PageField({
  page,
  pages,
  onPage,
}: {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [page]);
  const go = () => {
    const wanted = Number(typed);
    setTyped(null);
    if (typed !== null && wanted >= 1 && wanted <= pages) onPage(Math.round(wanted));
  };
  return (
    <form
      class="viewer-page"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <input
        class="cp-input"
        inputMode="numeric"
        aria-label={i18n.t('viewer.page')}
        value={typed ?? String(page)}
        size={Math.max(2, String(pages).length)}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={go}
      />
      <span>{i18n.t('viewer.ofPages', [pages])}</span>
    </form>
  );
}
