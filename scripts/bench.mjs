import { ensureChromium } from './setup/chromium.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { checkNode } from './setup/node.mjs';
import { runCommand } from './setup/progress.mjs';

await runCommand(async () => {
  checkNode();
  await ensureDependencies();
  const executablePath = await ensureChromium();
  const { register } = await import('tsx/esm/api');
  register();
  const { runBench } = await import('./bench/runBench.ts');
  await runBench(process.argv.slice(2), executablePath);
});
