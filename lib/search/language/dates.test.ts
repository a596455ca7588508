import { expect, it } from 'vitest';
import { mayBecomeDate, moment, opposite } from './dates.ts';

const now = new Date(2026, 2, 31, 15, 20).getTime();

/** Local day and time, as the member's clock shows them. */
const shown = (at: number | null) => at && new Date(at).toLocaleString('sv-SE');

it.each([
  ['2025', '2025-01-01', '2026-01-01'],
  ['2025-03', '2025-03-01', '2025-04-01'],
  ['2025-12', '2025-12-01', '2026-01-01'],
  ['2025-3-4', '2025-03-04', '2025-03-05'],
  ['2025/03/04', '2025-03-04', '2025-03-05'],
  ['2025.3', '2025-03-01', '2025-04-01'],
  ['2024-02-29', '2024-02-29', '2024-03-01'],
  ['２０２５－０３', '2025-03-01', '2025-04-01'],
  ['٢٠٢٥', '2025-01-01', '2026-01-01'],
  ['۲۰۲۵', '2025-01-01', '2026-01-01'],
  ['today', '2026-03-31', '2026-04-01'],
  ['Yesterday', '2026-03-30', '2026-03-31'],
])('%s begins on %s and is over on %s', (typed, first, next) => {
  expect(shown(moment('before', typed, now))).toBe(`${first} 00:00:00`);
  expect(shown(moment('after', typed, now))).toBe(`${next} 00:00:00`);
});

it.each([
  ['7d', '2026-03-24'],
  ['2W', '2026-03-17'],
  // As long as February is.
  ['1m', '2026-02-28'],
  ['3m', '2025-12-31'],
  ['1y', '2025-03-31'],
])('%s is from %s on, and before it', (typed, day) => {
  expect(shown(moment('before', typed, now))).toBe(`${day} 00:00:00`);
  expect(shown(moment('after', typed, now))).toBe(`${day} 00:00:00`);
});

it.each(
  [
    ['2025-02-30', '2025-02-29', '2025-13', '2025-00', '2025-01-00', '25', '20255', '2025-', '7'],
    ['2025-03-14T10:00', '14.3.2025', 'd', '-7d', '7 d', '7x', '99999d', '9999y', 'tomorrow', ''],
    ['constructor'],
  ].flat(),
)('%j is no date', (typed) => {
  expect(moment('before', typed, now)).toBeNull();
});

it('the first centuries are themselves', () => {
  expect(new Date(moment('before', '0050', now)!).getFullYear()).toBe(50);
});

it.each([
  ['before', '2025', 'after:2024'],
  ['after', '2025', 'before:2026'],
  ['before', '2025-01', 'after:2024-12'],
  ['after', '2024-12-31', 'before:2025-01-01'],
  ['before', '2024/3', 'after:2024-02'],
  ['before', '7d', 'after:7d'],
  ['after', '1m', 'before:1m'],
  ['before', 'today', 'after:2026-03-30'],
  ['before', 'soon', null],
] as const)('not %s:%s is %s', (key, typed, other) => {
  expect(opposite(key, typed, now)).toBe(other);
});

it('a date is still being typed while one may come of it', () => {
  expect(
    ['', '2', '20', '2025', '2025-', '2025-1', '7', 'tod', 'y'].map(mayBecomeDate),
  ).not.toContain(false);
  expect(['soon', '7x', '20255', '1.2.3.4', 'todays'].map(mayBecomeDate)).not.toContain(true);
});
