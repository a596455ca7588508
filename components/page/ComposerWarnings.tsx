import { i18n } from '#i18n';
import { limits } from '../../lib/model/limits.ts';
import { byteLength } from '../../lib/model/text.ts';
import { Notice } from '../ui/Notice.tsx';
import { formatNumber } from './formatNumber.ts';
import type { Composition } from './surface.ts';

/** What will not be kept as it is, said before it is saved. */
export function ComposerWarnings({
  composition,
  lost,
}: {
  composition: Composition;
  lost: boolean;
}) {
  const { wasCut, body } = composition;
  return (
    <>
      {wasCut ? (
        <Notice>{i18n.t('composer.cutQuote', [formatNumber(limits.characters.quote)])}</Notice>
      ) : null}
      {lost ? <Notice>{i18n.t('composer.lostWords')}</Notice> : null}
      {byteLength(body) > limits.bytes.body ? (
        <Notice tone="warn">
          {i18n.t('composer.cutBody', [formatNumber(limits.bytes.body / 1024)])}
        </Notice>
      ) : null}
    </>
  );
}
