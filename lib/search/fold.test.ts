import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Café', 'cafe'],
    ['Łódź', 'lodz'],
    ['STRASSE', fold('Straße')],
    ['Ελλάδα', 'ελλαδα'],
    ['ﬁnd', 'find'],
    ['Ａｂｃ', 'abc'],
    ['שָׁלוֹם', 'שלום'],
  ])('takes %s and %s as the same', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it('keeps marks that make another letter', () => {
    expect(fold('が')).toBe('が');
    expect(fold('한국')).toBe('한국');
    expect(fold('हिन्दी')).not.toBe(fold('हन्द'));
  });
});
