import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { benches } from '../../test/bench/index.ts';
import { SetupError } from '../setup/progress.mjs';
import { formatReport } from './formatReport.ts';

const usage = `npm run bench NAME [-- --json FILE --pages FOLDER --corpus FILE]

NAME is one of: ${Object.keys(benches).join(', ')}.
--json FILE     also writes the figures to a file: { name, ratios, figures }
--pages FOLDER  saved pages to measure on, a folder each with its source.html
--corpus FILE   items to search, as JSON lines: title, text, tags`;

/**
 * Measures one thing against its peers and prints a table.
 * @param given the command line: a bench's name, then options
 */
export async function runBench(given: string[], executablePath: string): Promise<void> {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    strict: false,
    options: { json: { type: 'string' }, pages: { type: 'string' }, corpus: { type: 'string' } },
  });
  const [name = ''] = positionals;
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (!bench || positionals.length > 1) throw new SetupError(usage);
  const option = (value: unknown) => (typeof value === 'string' ? value : null);
  const { pages, corpus } = { pages: option(values.pages), corpus: option(values.corpus) };
  const report = await bench({ executablePath, pages, corpus });
  console.log(formatReport(name, report));
  if (typeof values.json !== 'string') return;
  const { ratios, figures } = report;
  await writeFile(values.json, `${JSON.stringify({ name, ratios, figures }, null, 2)}\n`);
}
