import { runPackage } from '../setup/run.mjs';
import { runProjects } from './vitest.mjs';

/**
 * A tool that passes or fails as a whole; its output is shown where it fails.
 * @param {string} file the tool's program below `node_modules`
 * @param {string[]} parameters
 */
const check = (file, parameters) => async () => {
  const { code, output } = await runPackage(file, parameters);
  if (code !== 0) process.stdout.write(output);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

const sources = ['entrypoints', 'components', 'lib', 'hub', 'scripts', 'test'];

/** @typedef {{ name: string, execute: () => Promise<{ passed: number, failed: number }> }} Stage */

/**
 * What `npm test` runs, in this order. Stages of one group run beside each other: each of the checks is
 * busy with one core, while the tests fill them all.
 * @type {Stage[][]}
 */
export const groups = [
  [
    { name: 'types', execute: check('typescript/bin/tsc', ['--noEmit', '--project', '.']) },
    { name: 'lint', execute: check('@biomejs/biome/bin/biome', ['check', '.']) },
    { name: 'layers', execute: check('dependency-cruiser/bin/dependency-cruise.mjs', sources) },
    { name: 'knip', execute: check('knip/bin/knip.js', ['--no-progress']) },
  ],
  [{ name: 'unit', execute: () => runProjects('unit') }],
  [{ name: 'integration', execute: () => runProjects('integration') }],
  [{ name: 'browser', execute: () => runProjects('browser', 'browser-timed') }],
];
