import { ChevronDown } from 'lucide-preact';
import { Field, type FieldProps } from './Field.tsx';

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
  disabled?: boolean;
}

/** One of a few options, by the browser's own select. */
export function Select<Value extends string>({
  options,
  value,
  onValue,
  ...field
}: FieldProps & {
  options: readonly SelectOption<Value>[];
  value: Value;
  onValue: (value: Value) => void;
}) {
  return (
    <Field {...field}>
      {(control) => (
        <span class="cp-selectbox">
          <select
            {...control}
            class="cp-select"
            value={value}
            onChange={(event) => onValue(event.currentTarget.value as Value)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown class="cp-icon" size={14} />
        </span>
      )}
    </Field>
  );
}
