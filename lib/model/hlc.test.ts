import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hlc, hlcPattern, hlcTime, hlcZero, laterHlc, tick } from './hlc.ts';

const device = '0a1b2c3d';

describe('tick', () => {
  it('follows the wall clock when that is ahead', () => {
    expect(hlcTime(tick(hlcZero, 1_700_000_000_000, device))).toBe(1_700_000_000_000);
  });

  it('counts on when the wall clock stands still or goes back', () => {
    const first = tick(hlcZero, 5_000, device);
    const second = tick(first, 5_000, device);
    const third = tick(second, 1_000, device);
    expect([first, second, third].map((clock) => clock.slice(0, 17))).toEqual([
      '000000001388-0000',
      '000000001388-0001',
      '000000001388-0002',
    ]);
  });

  it('moves on by a millisecond when the counter is full', () => {
    const full = `000000001388-ffff-${device}` as Hlc;
    expect(tick(full, 5_000, device)).toBe(`000000001389-0000-${device}`);
  });

  it('is always later than the clock before, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 40), { minLength: 1 }), (times) => {
        let last: Hlc = hlcZero;
        for (const time of times) {
          const next = tick(last, time, device);
          expect(next).toMatch(hlcPattern);
          expect(next > last).toBe(true);
          last = next;
        }
      }),
    );
  });
});

it('takes the later of two clocks, the same for both orders', () => {
  const a = tick(hlcZero, 10, device);
  const b = tick(a, 10, device);
  expect(laterHlc(a, b)).toBe(b);
  expect(laterHlc(b, a)).toBe(b);
});
