import { ensureDependencies } from './setup/dependencies.mjs';
import { checkNode } from './setup/node.mjs';
import { runCommand, SetupError } from './setup/progress.mjs';
import { runPackage } from './setup/run.mjs';

const made = process.argv[2];

/** Makes the extension (`build`) or its packages for the stores (`zip`), for Chrome and for Firefox. */
await runCommand(async () => {
  if (made !== 'build' && made !== 'zip') {
    throw new SetupError('Say what to make: npm run build, or npm run zip.');
  }
  checkNode();
  await ensureDependencies();
  for (const browser of ['chrome', 'firefox']) {
    const { code } = await runPackage('wxt/bin/wxt.mjs', [made, '--browser', browser], {
      live: true,
    });
    if (code !== 0) throw new SetupError(`wxt ${made} failed for ${browser}; it says why above.`);
  }
});
