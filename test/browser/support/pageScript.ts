import { build } from 'vite';

/** Modules of the extension as one script that a page runs; their exports are in the global `name`. */
export async function pageScript(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, name, formats: ['iife'] } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error(`nothing was built of ${entry}`);
  return bundle.output[0].code;
}
