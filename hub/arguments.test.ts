import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

describe('the command line', () => {
  it('has defaults for everything', () => {
    expect(readArguments([])).toEqual({
      help: false,
      dataDir: '.hub',
      port: 8787,
      host: '127.0.0.1',
      demo: false,
    });
  });

  it('is read', () => {
    const args = ['--data', 'here', '--port', '0', '--host', '0.0.0.0', '--demo'];
    expect(readArguments(args)).toEqual({
      help: false,
      dataDir: 'here',
      port: 0,
      host: '0.0.0.0',
      demo: true,
    });
    expect(readArguments(['--help'])).toEqual({ help: true });
  });

  it.each([['--port', '65536'], ['--port', '80.5'], ['--prot', '80'], ['here']])(
    'refuses %s %s',
    (...args) => {
      expect(() => readArguments(args.filter((arg) => arg !== undefined))).toThrow();
    },
  );
});
