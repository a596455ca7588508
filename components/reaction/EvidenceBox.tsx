import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { limits } from '../../lib/model/limits.ts';
import type { ReactionKind } from '../../lib/model/reaction.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { evidenceQuestion } from './reactionWords.ts';

/** A line that says what a reaction rests on. The reaction stands already: Escape leaves it as it is. */
export function EvidenceBox({
  kind,
  initial,
  onSave,
  onClose,
}: {
  kind: ReactionKind;
  initial: string;
  onSave: (line: string) => void;
  onClose: () => void;
}) {
  const [line, setLine] = useState(initial);
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={box}
      class="reaction-ask"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(line);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' && !event.isComposing) onClose();
      }}
    >
      <TextField
        label={evidenceQuestion(kind) ?? ''}
        value={line}
        maxLength={limits.characters.evidence}
        onValue={setLine}
      />
      <div class="cp-row">
        <Button type="submit" look="primary">
          {i18n.t('reaction.save')}
        </Button>
        <Button onClick={onClose}>{i18n.t(initial ? 'ui.cancel' : 'reaction.skip')}</Button>
      </div>
    </form>
  );
}
