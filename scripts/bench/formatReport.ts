import type { Report } from '../../test/bench/report.ts';

const shown = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toPrecision(4).replace(/\.?0+$/, '');

function table(rows: Readonly<Record<string, number>>): string {
  const width = Math.max(0, ...Object.keys(rows).map((name) => name.length));
  return Object.entries(rows)
    .map(([name, value]) => `  ${name.padEnd(width)}  ${shown(value)}`)
    .join('\n');
}

/** A report as people read it: what was measured on, ratios to peers, figures with their units in their names. */
export const formatReport = (name: string, { on, ratios, figures }: Report): string =>
  [
    `${name}: ${on}`,
    ...(Object.keys(ratios).length > 0 ? ['', 'ratios', table(ratios)] : []),
    '',
    'figures',
    table(figures),
  ].join('\n');
