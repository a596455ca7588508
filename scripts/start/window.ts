import { join } from 'node:path';
import { startHub } from '../../hub/startHub.ts';
import { until } from '../../test/browser/support/until.ts';
import { buildExtension } from '../browser/build.mjs';
import { type Chromium, launchChromium } from '../browser/chromium.ts';
import { progress } from '../setup/progress.mjs';
import { root } from '../setup/run.mjs';

const stopSignal = () =>
  new Promise<void>((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });

/** Fills the invite in on the welcome that the extension opens when it is installed. */
async function fillInvite({ context, extensionId }: Chromium, invite: string): Promise<void> {
  const address = `chrome-extension://${extensionId}/welcome.html`;
  const welcome = await until('the welcome', async () =>
    context.pages().find((page) => page.url() === address),
  );
  await welcome.goto(`${address}#invite=${encodeURIComponent(invite)}`);
  await welcome.reload();
  await welcome.bringToFront();
}

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
    const chromium = await launchChromium({ executablePath, extension, headless: false });
    const closed = new Promise<void>((done) => chromium.context.once('close', () => done()));
    await chromium.context.pages()[0]?.goto(`${hub.url}/pages/`);
    await fillInvite(chromium, hub.invite ?? '');
    console.log(
      `\nCommonplace is open in Chromium. The hub is at ${hub.url}, with pages to try it on.\n` +
        'Codes for signing in appear here. Close the browser or press Ctrl+C to stop.\n',
    );
    await Promise.race([closed, stopped]);
    await chromium.close();
  } finally {
    await hub.stop();
  }
}
