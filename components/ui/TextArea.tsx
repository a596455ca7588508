import type { TextareaHTMLAttributes } from 'preact';
import { Field, type FieldProps } from './Field.tsx';

type TextAreaAttributes = Omit<TextareaHTMLAttributes, 'label' | 'value' | 'onInput'>;

/** Text of several lines; the box grows with it. `onValue` gets the text as typed, at every key. */
export function TextArea({
  label,
  quiet = false,
  hint,
  error,
  value,
  onValue,
  rows = 2,
  ...rest
}: FieldProps & TextAreaAttributes & { value: string; onValue: (value: string) => void }) {
  return (
    <Field label={label} quiet={quiet} hint={hint} error={error}>
      {(control) => (
        <div class="cp-growing" data-text={value}>
          <textarea
            dir="auto"
            {...rest}
            {...control}
            rows={rows}
            value={value}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
        </div>
      )}
    </Field>
  );
}
