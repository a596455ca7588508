import { existsSync } from 'node:fs';
import { progress, SetupError } from './progress.mjs';
import { runPackage, tail } from './run.mjs';
import { aptInstall, findProgram, isDebianRoot } from './system.mjs';

const usualPlaces = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where Playwright keeps the Chromium of the version in use. */
const playwrightPath = async () => (await import('playwright-core')).chromium.executablePath();

async function find() {
  const ofPlaywright = await playwrightPath();
  return existsSync(ofPlaywright) ? ofPlaywright : findProgram(usualPlaces);
}

async function install() {
  const { code, output } = isDebianRoot()
    ? await aptInstall('chromium')
    : await runPackage('playwright-core/cli.js', ['install', 'chromium']);
  const path = code === 0 ? await find() : null;
  if (path) return path;
  throw new SetupError(
    `No Chromium was found here, and installing one failed:\n\n${tail(output)}\n\n` +
      'Install Chromium or Chrome, or set CHROME_PATH to the program, and run the command again.',
  );
}

/**
 * A Chromium to drive: CHROME_PATH, Playwright's, the system's, or one installed now.
 * @returns {Promise<string>} its path; dependencies have to be there
 */
export async function ensureChromium() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (findProgram([CHROME_PATH])) return CHROME_PATH;
    throw new SetupError(`CHROME_PATH is set to ${CHROME_PATH}, but no program is there.`);
  }
  return (await find()) ?? progress('Installing Chromium', install);
}
