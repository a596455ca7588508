import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { type NoteKind, noteKinds } from '../../lib/model/annotation.ts';

/** One kind of all: radio buttons, so that arrow keys choose. */
export function KindPicker({ kind, onKind }: { kind: NoteKind; onKind: (kind: NoteKind) => void }) {
  const name = useId();
  return (
    <fieldset class="cp-kinds" aria-label={i18n.t('composer.kind')}>
      {noteKinds.map((one) => (
        <label key={one} class={`cp-kind-choice cp-kind-${one}`}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={one === kind}
            onChange={() => onKind(one)}
          />
          <span>{i18n.t(`kind.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
