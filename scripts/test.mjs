import { ensureChromium } from './setup/chromium.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureFirefox } from './setup/firefox.mjs';
import { checkNode } from './setup/node.mjs';
import { progress, runCommand, SetupError } from './setup/progress.mjs';
import { runPackage, tail } from './setup/run.mjs';
import { groups } from './test/stages.mjs';

/** The stages named on the command line, else all. */
function chosen() {
  const names = process.argv.slice(2);
  const known = groups.flat().map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) {
    throw new SetupError(`There is no stage "${unknown}". The stages are: ${known.join(', ')}.`);
  }
  const isAsked = (/** @type {{ name: string }} */ { name }) =>
    names.length === 0 || names.includes(name);
  return groups.map((group) => group.filter(isAsked)).filter((group) => group.length > 0);
}

async function prepareTypes() {
  const { code, output } = await runPackage('wxt/bin/wxt.mjs', ['prepare']);
  if (code !== 0) throw new SetupError(`WXT could not prepare its types:\n\n${tail(output)}`);
}

/** @param {{ name: string, passed: number, failed: number, seconds: number }} row */
const line = ({ name, passed, failed, seconds }) =>
  `${name.padEnd(12)} ${failed ? 'FAILED' : 'passed'}  ${passed} of ${passed + failed} in ${seconds} s`;

/** @param {import('./test/stages.mjs').Stage} stage */
async function run({ name, execute }) {
  const since = Date.now();
  const counts = await execute();
  const row = { name, ...counts, seconds: Math.round((Date.now() - since) / 1000) };
  console.log(line(row));
  return row;
}

await runCommand(async () => {
  checkNode();
  const asked = chosen();
  await ensureDependencies();
  if (asked.flat().some(({ name }) => name === 'browser')) {
    process.env.CHROME_PATH = await ensureChromium();
    process.env.FIREFOX_PATH = await ensureFirefox();
  }
  await progress('Preparing types', prepareTypes);

  const rows = [];
  for (const group of asked) {
    console.log(`\n── ${group.map(({ name }) => name).join(', ')}`);
    rows.push(...(await Promise.all(group.map(run))));
  }

  console.log('\n── all');
  for (const row of rows) console.log(line(row));
  const passed = rows.reduce((sum, row) => sum + row.passed, 0);
  const failed = rows.reduce((sum, row) => sum + row.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});
