import { describe, expect, it } from 'vitest';
import { readTap } from './tap.ts';

describe('readTap', () => {
  it('counts what passed, and keeps each failure with its diagnosis', () => {
    expect(
      readTap(['1..3', 'ok 1 - one', 'not ok 2 - two\n# Failed test 2\n#  have: 1', 'ok 3']),
    ).toEqual({ passed: 2, failures: ['not ok 2 - two\n# Failed test 2\n#  have: 1'] });
  });

  it('reads a plan that comes last, and leaves what is said about tests that passed', () => {
    expect(readTap(['ok 1', '# a remark', '1..1'])).toEqual({ passed: 1, failures: [] });
  });

  it.each([
    ['fewer tests than planned', ['1..2', 'ok 1'], '2 tests planned, 1 ran'],
    ['no plan', ['ok 1'], 'no tests planned, 1 ran'],
    ['nothing at all', [], 'no tests planned, 0 ran'],
    ['a plan of nothing', ['1..0'], '0 tests planned, 0 ran'],
  ])('takes %s for a failure', (_, lines, failure) => {
    expect(readTap(lines).failures).toEqual([failure]);
  });
});
