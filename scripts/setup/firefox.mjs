import { progress, SetupError } from './progress.mjs';
import { root, runPackage, tail } from './run.mjs';
import { aptInstall, findProgram, isDebianRoot } from './system.mjs';

const usualPlaces = [
  'firefox-esr',
  'firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The release that is fetched where the system has none; fetching it again costs nothing. */
const release = 'firefox@stable_145.0';

async function fetchRelease() {
  const folder = `${root}node_modules/.cache/firefox`;
  const { code, output } = await runPackage('@puppeteer/browsers/lib/cjs/main-cli.js', [
    'install',
    release,
    `--path=${folder}`,
    '--format={{path}}',
  ]);
  return { path: code === 0 ? findProgram([tail(output, 1)]) : null, output };
}

async function installByApt() {
  const { output } = await aptInstall('firefox-esr');
  return { path: findProgram(usualPlaces), output };
}

async function install() {
  const { path, output } = await (isDebianRoot() ? installByApt() : fetchRelease());
  if (path) return path;
  throw new SetupError(
    `No Firefox was found here, and installing one failed:\n\n${tail(output)}\n\n` +
      'Install Firefox 140 or later, or set FIREFOX_PATH to the program, and run the command again.',
  );
}

/**
 * A Firefox to drive: FIREFOX_PATH, the system's, or one installed now.
 * @returns {Promise<string>} its path; dependencies have to be there
 */
export async function ensureFirefox() {
  const { FIREFOX_PATH } = process.env;
  if (FIREFOX_PATH) {
    if (findProgram([FIREFOX_PATH])) return FIREFOX_PATH;
    throw new SetupError(`FIREFOX_PATH is set to ${FIREFOX_PATH}, but no program is there.`);
  }
  return findProgram(usualPlaces) ?? progress('Installing Firefox', install);
}
