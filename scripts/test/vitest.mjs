import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runPackage } from '../setup/run.mjs';

/**
 * Counts a vitest JSON report. A file that could not be loaded, and a run that failed although none
 * of its tests did, each count as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] } | null} report
 * @param {number} code the run's exit code
 * @returns {{ passed: number, failed: number }}
 */
export function count(report, code) {
  if (!report) return { passed: 0, failed: 1 };
  const failedWhole = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + failedWhole;
  return { passed: report.numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
}

/**
 * Runs projects of vitest.config.ts, showing their output.
 * @param {string[]} projects
 */
export async function runProjects(...projects) {
  const folder = join(root, 'artifacts/test');
  const file = join(folder, `${projects[0]}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  const { code } = await runPackage(
    'vitest/vitest.mjs',
    [
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--silent=passed-only',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${file}`,
    ],
    { live: true },
  );
  return count(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null, code);
}
