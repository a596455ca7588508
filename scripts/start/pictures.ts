import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type Hub, startHub } from '../../hub/startHub.ts';
import { buildExtension } from '../browser/build.mjs';
import { progress } from '../setup/progress.mjs';
import { root } from '../setup/run.mjs';
import { tour } from './tour.ts';

async function withDemoHub(work: (hub: Hub) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'commonplace-hub-'));
  const hub = await startHub({ dataDir, port: 0, demo: true });
  try {
    await work(hub);
  } finally {
    await hub.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/**
 * Does the main job in a headless Chromium, in light and in dark, and leaves a picture of each
 * surface in `artifacts/pictures/`. The build is the tests', as nobody is there to answer a prompt.
 */
export async function takePictures(executablePath: string): Promise<void> {
  const folder = join(root, 'artifacts/pictures');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  console.log(
    'There is no display here: the main job is done headless, with a picture at each step.',
  );
  const extension = await progress('Building the extension', () =>
    buildExtension('chrome', 'test'),
  );
  const taken: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await progress(`Going through the main job (${colorScheme})`, () =>
      withDemoHub(async (hub) => {
        const options = { executablePath, extension, headless: true, colorScheme };
        taken.push(...(await tour(options, hub, join(folder, colorScheme))));
      }),
    );
  }
  console.log(`\nPictures:\n${taken.map((file) => `  ${relative(root, file)}`).join('\n')}`);
}
