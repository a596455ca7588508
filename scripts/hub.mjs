import { ensureDependencies } from './setup/dependencies.mjs';
import { checkNode } from './setup/node.mjs';
import { runCommand } from './setup/progress.mjs';

await runCommand(async () => {
  checkNode();
  await ensureDependencies();
  const { register } = await import('tsx/esm/api');
  register();
  await import('../hub/main.ts');
});
