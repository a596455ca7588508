import { chromium } from 'playwright-core';
import { pageScript } from '../../browser/support/pageScript.ts';
import { median } from '../median.ts';
import type * as inPage from './inPage.ts';
import type { SeededHub } from './seededHub.ts';

const rounds = 5;

/** Medians, in milliseconds, of rounds in turn in one browser, each with a store of its own. */
export async function firstPulls(
  executablePath: string,
  { connection, community, member }: SeededHub,
  pages: number,
): Promise<Record<'ours' | 'plain' | 'push', number>> {
  const script = await pageScript(new URL('inPage.ts', import.meta.url).pathname, 'syncBench');
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
  });
  try {
    const given: inPage.Given = { connection, community, member, pages };
    const time = async (name: 'ours' | 'plain' | 'push'): Promise<number> => {
      const context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      await page.goto(`${connection.url}/join`);
      const took = await page.evaluate<number>(
        `${script};syncBench.${name}(${JSON.stringify(given)})`,
      );
      await context.close();
      return took;
    };
    const taken = { ours: [] as number[], plain: [] as number[], push: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      for (const name of ['ours', 'plain'] as const) taken[name].push(await time(name));
    }
    for (let round = 0; round < 3; round++) taken.push.push(await time('push'));
    return { ours: median(taken.ours), plain: median(taken.plain), push: median(taken.push) };
  } finally {
    await browser.close();
  }
}
