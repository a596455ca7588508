import { join } from 'node:path';
import { SetupError } from '../setup/progress.mjs';
import { root, runPackage, tail } from '../setup/run.mjs';

/**
 * Builds the extension.
 * @param {'chrome' | 'firefox'} browser
 * @param {'production' | 'test'} mode `test` asks at install for what the member is asked later
 * @returns {Promise<string>} the folder it is in
 */
export async function buildExtension(browser, mode) {
  const { code, output } = await runPackage(
    'wxt/bin/wxt.mjs',
    ['build', '--browser', browser, '--mode', mode],
    // What is tested is what is shipped: libraries without their aids for development.
    { env: { NODE_ENV: 'production' } },
  );
  if (code !== 0) throw new SetupError(`The extension could not be built:\n\n${tail(output, 40)}`);
  const suffix = mode === 'production' ? '' : `-${mode}`;
  return join(root, '.output', `${browser}-mv3${suffix}`);
}
