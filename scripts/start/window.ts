import { join } from 'node:path';
import { startHub } from '../../hub/startHub.ts';
import { buildExtension } from '../browser/build.mjs';
import { launchChromium } from '../browser/chromium.ts';
import { progress } from '../setup/progress.mjs';
import { root } from '../setup/run.mjs';

const stopSignal = () =>
  new Promise<void>((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });

/**
 * Opens a Chromium with the extension, on the welcome page with the demonstration community's invite
 * filled in. Ends, with the hub, when the browser is closed or by Ctrl+C.
 */
export async function openWindow(executablePath: string): Promise<void> {
  const stopped = stopSignal();
  const extension = await progress('Building the extension', () =>
    buildExtension('chrome', 'production'),
  );
  const hub = await progress('Starting the hub', () =>
    startHub({
      dataDir: join(root, '.hub/demo'),
      demo: true,
      log: console.log,
      onCode: ({ email, code }) => console.log(`Code for ${email}: ${code}`),
    }),
  );
  try {
    const { context, open, close } = await launchChromium({
      executablePath,
      extension,
      headless: false,
    });
    const closed = new Promise<void>((done) => context.once('close', () => done()));
    await open(`welcome.html#invite=${encodeURIComponent(hub.invite ?? '')}`);
    console.log(
      `\nCommonplace is open in Chromium. The hub is at ${hub.url}, with pages to try it on.\n` +
        'Codes for signing in appear here. Close the browser or press Ctrl+C to stop.\n',
    );
    await Promise.race([closed, stopped]);
    await close();
  } finally {
    await hub.stop();
  }
}
