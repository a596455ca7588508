import { describe, expect, it } from 'vitest';
import { count } from './vitest.mjs';

const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failed = { status: 'failed', assertionResults: [{ status: 'failed' }] };
const unloaded = { status: 'failed', assertionResults: [] };
const report = (
  numPassedTests: number,
  numFailedTests: number,
  testResults: (typeof passed)[],
) => ({
  numPassedTests,
  numFailedTests,
  testResults,
});

describe('a report of vitest is counted', () => {
  it('by its tests', () => {
    expect(count(report(1, 1, [passed, failed]), 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('with each file that could not be loaded as a failure', () => {
    expect(count(report(1, 0, [passed, unloaded]), 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('as failed where the run failed although no test did', () => {
    expect(count(report(1, 0, [passed]), 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('as failed where there is no report', () => {
    expect(count(null, 0)).toEqual({ passed: 0, failed: 1 });
  });
});
