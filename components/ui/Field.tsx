import type { InputHTMLAttributes, JSX } from 'preact';
import { useId } from 'preact/hooks';

/** What a control needs to be named, described and found wrong by its field. */
export interface FieldControl {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

export interface FieldProps {
  label: string;
  /** the label is read out but not shown: the control's place says what it is */
  quiet?: boolean;
  /** a sentence under the control */
  hint?: string | undefined;
  /** what is wrong with the value and what to do; announced when it appears */
  error?: string | undefined;
}

/** Names one control and says what is expected of it, or wrong with it. */
export function Field({
  label,
  quiet = false,
  hint,
  error,
  children,
}: FieldProps & { children: (control: FieldControl) => JSX.Element }) {
  const id = useId();
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const control: FieldControl = {
    id,
    ...(about ? { 'aria-describedby': about } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
  };
  return (
    <div class="cp-field">
      <label for={id} class={quiet ? 'cp-unseen' : 'cp-label'}>
        {label}
      </label>
      {children(control)}
      {hint ? (
        <p id={`${id}-hint`} class="cp-hint">
          {hint}
        </p>
      ) : null}
      <p id={`${id}-error`} class="cp-error" role="alert" hidden={!error}>
        {error}
      </p>
    </div>
  );
}

type Input = Omit<InputHTMLAttributes, 'label' | 'value' | 'onInput'>;

/** A single line of text with its label. `onValue` gets the text as typed, at every key. */
export function TextField({
  label,
  quiet = false,
  hint,
  error,
  value,
  onValue,
  ...rest
}: FieldProps & Input & { value: string; onValue: (value: string) => void }) {
  return (
    <Field label={label} quiet={quiet} hint={hint} error={error}>
      {(control) => (
        <input
          dir="auto"
          {...rest}
          {...control}
          class="cp-input"
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
