import { describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { messagesOf } from './messages.ts';
import { substitute } from './substitute.ts';

describe('messages', () => {
  it('are the words of the locale', async () => {
    expect((await messagesOf('en')).kind_tip).toBe('Tip');
  });

  it('reach components through i18n', () => {
    expect(i18n.t('kind.tip')).toBe('Tip');
  });

  it('take substitutions as a browser does', () => {
    expect(substitute('$1 of $2 for $$5', ['one', 'two'])).toBe('one of two for $5');
  });
});
