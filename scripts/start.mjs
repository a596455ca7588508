import { ensureChromium } from './setup/chromium.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { checkNode } from './setup/node.mjs';
import { runCommand } from './setup/progress.mjs';
import { hasDisplay } from './setup/system.mjs';

await runCommand(async () => {
  checkNode();
  await ensureDependencies();
  const executablePath = await ensureChromium();
  const { register } = await import('tsx/esm/api');
  register();
  if (hasDisplay()) {
    const { openWindow } = await import('./start/window.ts');
    await openWindow(executablePath);
  } else {
    const { takePictures } = await import('./start/pictures.ts');
    await takePictures(executablePath);
  }
});
