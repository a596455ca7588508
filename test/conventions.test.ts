import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesOf } from './support/messages.ts';
import { importsOf, sources } from './support/sources.ts';

const code = sources(/\.(tsx?|mjs|cjs)$/);
const product = code.filter(({ path }) => /^(components|entrypoints|hub|lib)\//.test(path));
const paths = (files: { path: string }[]) => files.map(({ path }) => path);

describe('files', () => {
  const measured = sources(/\.(tsx?|mjs|cjs|css|sql)$/);
  const lines = (text: string) => text.trimEnd().split('\n').length;

  it('are never over 300 lines', () => {
    expect(paths(measured.filter(({ text }) => lines(text) > 300))).toEqual([]);
  });

  it('are small: the median is below 100 lines', () => {
    const lengths = measured.map(({ text }) => lines(text)).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100);
  });

  it('are in no drawer for everything', () => {
    const drawer = /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.)/;
    expect(paths(code.filter(({ path }) => drawer.test(path)))).toEqual([]);
  });

  it('name no registry and no place on the machine that wrote them', () => {
    const foreign = /registry\.(npmjs|yarnpkg)|\/(root|work|home\/\w+|Users\/\w+)\//;
    const self = basename(import.meta.filename);
    const everything = sources(/\.(tsx?|mjs|cjs|css|sql|md|json|ya?ml|html|toml)$/);
    const naming = everything.filter(
      ({ path, text }) => !path.endsWith(self) && foreign.test(text),
    );
    expect(paths(naming)).toEqual([]);
  });
});

describe('tests', () => {
  it('stand beside the unit they are about', () => {
    const root = join(import.meta.dirname, '..');
    const alone = product.filter(
      ({ path }) =>
        /\.test\.tsx?$/.test(path) &&
        !['.ts', '.tsx', ''].some((end) =>
          existsSync(join(root, path.replace(/(\.\w+)?\.test\.tsx?$/, end))),
        ),
    );
    expect(paths(alone)).toEqual([]);
  });

  it('are not under entrypoints, which WXT would build', () => {
    expect(paths(sources(/^entrypoints\/.*\.test\.tsx?$/))).toEqual([]);
  });
});

describe('source', () => {
  it('sets raw HTML nowhere: Markdown becomes elements in one place, sanitised', () => {
    const raw = /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML/;
    const untested = product.filter(({ path }) => !/\.test\.tsx?$/.test(path));
    expect(paths(untested.filter(({ text }) => raw.test(text)))).toEqual([]);
    const parsing = untested.filter((file) => importsOf(file).includes('micromark'));
    expect(paths(parsing)).toEqual(['components/ui/renderMarkdown.ts', 'lib/model/mention.ts']);
    expect(importsOf(parsing[0]!)).toContain('dompurify');
    // What a text says is read there, and no HTML is made of it.
    expect(parsing[1]!.text).toContain(
      "import { parse, postprocess, preprocess } from 'micromark'",
    );
  });

  it('imports its own files with their extensions', () => {
    const bare = /^\.{1,2}\/(?!.*\.(tsx?|mjs|cjs|css|html|json|svg)(\?\w+)?$)/;
    const importing = code.filter((file) => importsOf(file).some((name) => bare.test(name)));
    expect(paths(importing)).toEqual([]);
  });

  it('speaks to Supabase in lib/supabase and the hub alone', () => {
    const speaking = product.filter(
      (file) =>
        !/^(lib\/supabase|hub)\//.test(file.path) &&
        importsOf(file).some((name) => name.startsWith('@supabase/')),
    );
    expect(paths(speaking)).toEqual([]);
  });
});

describe('words', () => {
  const manifest = sources(/^wxt\.config\.ts$/);
  const using = [...product.filter(({ path }) => !/\.test\.tsx?$/.test(path)), ...manifest];
  const text = using.map((file) => file.text).join('\n');

  /** Keys as source names them: `i18n.t('a.b')`, `i18n.t(\`a.${x}\`)`, `'a.b'` in a map, `__MSG_a_b__`. */
  const written = new Set([...text.matchAll(/['"]([a-z]\w*(?:\.\w+)+)['"]/gi)].map((it) => it[1]!));
  const families = [...text.matchAll(/`([a-z]\w*\.(?:[\w.]|\$\{[^}`]*\})*)`/gi)].map(
    (it) => new RegExp(`^${it[1]!.replace(/\$\{[^}]*\}/g, '\\w+').replaceAll('.', '_')}$`),
  );
  const manifested = new Set([...text.matchAll(/__MSG_(\w+?)__/g)].map((it) => it[1]!));

  const used = (name: string) =>
    manifested.has(name) ||
    [...written].some((key) => key.replaceAll('.', '_') === name) ||
    families.some((family) => family.test(name));

  it('of the locale are all used', async () => {
    const names = Object.keys(await messagesOf('en')).filter((name) => !name.startsWith('@@'));
    expect(names.filter((name) => !used(name))).toEqual([]);
  });

  it('that are used are all in the locale', async () => {
    const names = new Set(Object.keys(await messagesOf('en')));
    const asked = [...text.matchAll(/i18n\.t\(\s*'([\w.]+)'/g)].map((it) => it[1]!);
    expect(asked.filter((key) => !names.has(key.replaceAll('.', '_')))).toEqual([]);
  });
});
