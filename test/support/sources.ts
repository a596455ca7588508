import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface SourceFile {
  /** from the project's folder, with forward slashes */
  path: string;
  text: string;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );

const filesAtRoot = (): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'package-lock.json')
    .map((entry) => entry.name);

/** Every file of the project whose path fits; what is installed or built is not looked at. */
export function sources(fits: RegExp): SourceFile[] {
  const folders = [
    'components',
    'docs',
    'entrypoints',
    'hub',
    'lib',
    'locales',
    'scripts',
    'supabase',
    'test',
  ];
  return [...filesAtRoot(), ...folders.flatMap(filesBelow)]
    .filter((path) => fits.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** What a module imports, statically and by `import()`. */
export const importsOf = ({ text }: SourceFile): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^'\n]+)'/g)].map((match) => match[1]!);
