import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const onWindows = process.platform === 'win32';

/**
 * Runs a program in the project's folder without a console input.
 * @param {string} program
 * @param {string[]} parameters
 * @param {{ env?: Record<string, string>, live?: boolean }} options `live` shows the output as it comes
 * @returns {Promise<{ code: number, output: string }>} code 127 where there is no such program
 */
export function run(program, parameters, { env = {}, live = false } = {}) {
  return new Promise((resolve) => {
    // npm and npx are .cmd files on Windows, which only its shell can start.
    const child = spawn(program, parameters, {
      cwd: root,
      env: { ...process.env, ...env },
      shell: onWindows && !program.endsWith('.exe'),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @type {Buffer[]} */
    const chunks = [];
    const keep = (/** @type {Buffer} */ chunk) => chunks.push(chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    if (live) {
      child.stdout.pipe(process.stdout, { end: false });
      child.stderr.pipe(process.stderr, { end: false });
    }
    /** @param {number} code */
    const finish = (code) => resolve({ code, output: Buffer.concat(chunks).toString() });
    child.on('error', (error) => {
      chunks.push(Buffer.from(error.message));
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/**
 * Runs the program of an installed npm package with this very Node.
 * @param {string} file its path below `node_modules`
 * @param {string[]} parameters
 * @param {{ env?: Record<string, string>, live?: boolean }} [options]
 */
export const runPackage = (file, parameters, options) =>
  run(process.execPath, [`${root}node_modules/${file}`, ...parameters], options);

/**
 * The last lines of an output, to show why something failed.
 * @param {string} output
 */
export const tail = (output, lines = 20) => output.trimEnd().split('\n').slice(-lines).join('\n');
