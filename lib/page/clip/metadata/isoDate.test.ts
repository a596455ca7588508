import { describe, expect, it } from 'vitest';
import { isoDate } from './isoDate.ts';

describe('isoDate', () => {
  it.each([
    ['2024', '2024'],
    ['2024-03', '2024-03'],
    ['2024-03-05', '2024-03-05'],
    ['2024-03-05T08:30:00+01:00', '2024-03-05T08:30:00+01:00'],
    ['2024-03-05 08:30', '2024-03-05T08:30'],
    ['March 5, 2024', '2024-03-05'],
    ['2024/03/05', '2024-03-05'],
  ])('reads %s as %s', (written, date) => {
    expect(isoDate(written)).toBe(date);
  });

  it.each(['', null, undefined, 'yesterday', 'Chapter 3', '2024-13-01', '05.03.24'])(
    'does not guess at %s',
    (written) => {
      expect(isoDate(written)).toBeNull();
    },
  );
});
