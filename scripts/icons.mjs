import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from './setup/chromium.mjs';
import { runCommand } from './setup/progress.mjs';
import { root } from './setup/run.mjs';

const sizes = [16, 32, 48, 128];

/** Draws public/icon.svg into the sizes that browsers ask for. */
await runCommand(async () => {
  const folder = join(root, 'public');
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
  const browser = await chromium.launch({ executablePath: await ensureChromium() });
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw}</style>${svg}`);
    await page.screenshot({ path: join(folder, `icon/${size}.png`), omitBackground: true });
  }
  await browser.close();
});
