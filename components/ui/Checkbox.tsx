import { useId } from 'preact/hooks';

/** Something that is on or off, with a sentence on what that means. */
export function Checkbox({
  label,
  hint,
  checked,
  onChecked,
}: {
  label: string;
  hint?: string;
  checked: boolean;
  onChecked: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div class="cp-check">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        onChange={(event) => onChecked(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {hint ? (
        <p id={`${id}-hint`} class="cp-hint">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
