import type { ButtonHTMLAttributes } from 'preact';

interface Props extends ButtonHTMLAttributes {
  /** `primary`: the one thing to do here; `ghost`: a quiet action among text; `danger`: takes something away */
  look?: 'plain' | 'primary' | 'ghost' | 'danger';
}

/** A button of the look. It does not submit a form unless `type="submit"` says so. */
export function Button({ look = 'plain', class: more, type = 'button', ...rest }: Props) {
  const classes = ['cp-button', look !== 'plain' && `cp-button-${look}`, more];
  return <button {...rest} type={type} class={classes.filter(Boolean).join(' ')} />;
}
