import { parseArgs } from 'node:util';

export const usage = `Serves a Commonplace community from this machine.

  npm run hub -- [options]

  --data DIR    keep everything in DIR (.hub)
  --port N      listen on port N (8787; 0 for a free one)
  --host HOST   listen on HOST (127.0.0.1, which only this machine can reach)
  --demo        add a demonstration community, and pages to try it on
  --help        show this`;

export type Arguments =
  | { help: true }
  | { help: false; dataDir: string; port: number; host: string; demo: boolean };

/**
 * Reads the command line.
 * @throws in words where it cannot be understood
 */
export function readArguments(args: string[]): Arguments {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string', default: '.hub' },
      port: { type: 'string', default: '8787' },
      host: { type: 'string', default: '127.0.0.1' },
      demo: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return { help: true };
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port takes a number from 0 to 65535, not ${values.port}.`);
  }
  return { help: false, dataDir: values.data, port, host: values.host, demo: values.demo };
}
