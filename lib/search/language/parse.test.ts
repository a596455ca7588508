import { expect, it } from 'vitest';
import { parseQuery } from './parse.ts';
import type { ParsedPart, ParsedQuery } from './parsed.ts';
import { replaceSpan } from './write.ts';

const now = new Date(2026, 2, 31, 12).getTime();

const shownPart = (part: ParsedPart): string => {
  const minus = part.type !== 'date' && part.not ? 'not ' : '';
  switch (part.type) {
    case 'words':
      return `${minus}${part.text}`;
    case 'phrase':
      return `${minus}[${part.text}]`;
    case 'filter':
      return `${minus}${part.key}=${part.values.join('|')}`;
    case 'date':
      return `${part.key}=${new Date(part.at).toLocaleDateString('sv-SE')}`;
  }
};

const parts = (text: string) => parseQuery(text, now).parts.map(shownPart);
const problems = (text: string) =>
  parseQuery(text, now).problems.map(({ code, typed }) => `${code} ${typed}`);
const mended = (text: string, { problems }: ParsedQuery = parseQuery(text, now)) => {
  const [problem] = problems;
  const suggestion = problem && 'suggestion' in problem ? problem.suggestion : null;
  return problem && suggestion && replaceSpan(text, problem.span, suggestion).text;
};

it.each([
  ['hand hygiene', ['hand', 'hygiene']],
  ['  hand\thygiene　手指 ', ['hand', 'hygiene', '手指']],
  ['"hand hygiene" gloves', ['[hand hygiene]', 'gloves']],
  [
    '“hand hygiene” „Hände“ «mains propres» »Zeit« ”rena”',
    ['[hand hygiene]', '[Hände]', '[mains propres]', '[Zeit]', '[rena]'],
  ],
  ["don't rock 'n' roll’s", ["don't", 'rock', "'n'", 'roll’s']],
  ['"say ""yes"" now"', ['[say "yes" now]']],
  ['“hand" gel', ['[hand]', 'gel']],
  ['「手指消毒」手套', ['[手指消毒]', '手套']],
  ['27" screen צה"ל ארה"ב', ['27"', 'screen', 'צה"ל', 'ארה"ב']],
  ['("a b" c)', ['(', '[a b]', 'c)']],
])('words and phrases: %s', (text, expected) => {
  expect(parts(text)).toEqual(expected);
  expect(problems(text)).toEqual([]);
});

it.each([
  ['-gloves', ['not gloves']],
  ['--gloves', ['not gloves']],
  ['e-mail mail-', ['e-mail', 'mail-']],
  ['-"hand hygiene"', ['not [hand hygiene]']],
  ['-tag:gloves,"hand hygiene"', ['not tag=gloves|hand hygiene']],
  ['- gloves -', ['gloves']],
  ['"a"-b', ['[a]', '-b']],
  ['−gloves －gel', ['not gloves', 'not gel']],
])('what is not wanted: %s', (text, expected) => {
  expect(parts(text)).toEqual(expected);
  expect(problems(text)).toEqual([]);
});

it.each([
  ['tag:hygiene', ['tag=hygiene']],
  ['TAG:Hygiene', ['tag=Hygiene']],
  ['tag:"hand  hygiene "', ['tag=hand hygiene']],
  ['tag:a,"b c"، d', ['tag=a|b c', 'd']],
  ['tag:a，b、c', ['tag=a|b|c']],
  ['ｔａｇ：手', ['tag=手']],
  ['tag:27",gel', ['tag=27"|gel']],
  ['tag:a,,A,', ['tag=a']],
  ['by:"Amina K." in:“Ward 3”', ['by=Amina K.', 'in=Ward 3']],
  ['kind:Tip,question', ['kind=tip|question']],
  ['is:unanswered -is:stale', ['is=unanswered', 'not is=stale']],
  ['site:https://who.int/hand', ['site=https://who.int/hand']],
  ['tag:C:\\x,12:30', ['tag=C:\\x|12:30']],
  ['tag:"a"b', ['tag=a', 'b']],
  ['tag:-a', ['tag=-a']],
  ['tag:שלום', ['tag=שלום']],
])('filters: %s', (text, expected) => {
  expect(parts(text)).toEqual(expected);
  expect(problems(text)).toEqual([]);
});

it('dates are read where the member is', () => {
  expect(parts('before:2025-03 AFTER:yesterday after:"7d"')).toEqual([
    'before=2025-03-01',
    'after=2026-03-31',
    'after=2026-03-24',
  ]);
});

it.each([
  ['note: wash', ['note:', 'wash']],
  ['http://who.int', ['http://who.int']],
  ['C:\\x', ['C:\\x']],
  ['10:30', ['10:30']],
  ['12:30-13:00', ['12:30-13:00']],
  ['C: drive', ['C:', 'drive']],
  ['http:', ['http:']],
  ['mailto:a@b.example', ['mailto:a@b.example']],
  ['doi:10.1000/xyz', ['doi:10.1000/xyz']],
  ['std::vector tags::x', ['std::vector', 'tags::x']],
  ['sites://x', ['sites://x']],
  ['question:how', ['question:how']],
  ['(tag:x', ['(tag:x']],
  ['"a"tag:x', ['[a]', 'tag:x']],
  ['"a"befor:x', ['[a]', 'befor:x']],
])('a colon in plain words: %s', (text, expected) => {
  expect(parts(text)).toEqual(expected);
  expect(problems(text)).toEqual([]);
});

it('a mistyped key is told, mended, and searched as words meanwhile', () => {
  expect(parts('befor:2025')).toEqual(['befor:2025']);
  expect(problems('befor:2025')).toEqual(['unknownKey befor:']);
  expect(mended('befor:2025')).toBe('before:2025');
  expect(mended('x befor:')).toBe('x before:');
  expect(mended('-Tga:"hand hygiene"')).toBe('-tag:"hand hygiene"');
});

it('a mistyped value is told, mended, and left out meanwhile', () => {
  expect(parts('kind:tipp x')).toEqual(['x']);
  expect(parts('kind:tipp,story x')).toEqual(['kind=story', 'x']);
  expect(problems('kind:tipp,story x')).toEqual(['unknownValue tipp']);
  expect(mended('kind:tipp,story x')).toBe('kind:tip,story x');
  expect(mended('kind:"tipp')).toBe('kind:tip');
  expect(problems('is:foo,endorsed,bar')).toEqual(['unknownValue foo', 'unknownValue bar']);
  expect(mended('is:foo')).toBeNull();
});

it.each([
  ['before:2025-02-30', 'badDate 2025-02-30'],
  ['x after:"2025, 3" y', 'badDate "2025, 3"'],
  ['before:2025,2026', 'badDate 2025,2026'],
  ['tag:', 'noValue tag:'],
  ['-tag:,"" ', 'noValue -tag:,""'],
  ['after: 2025', 'noValue after:'],
])('problems that cannot be mended: %s', (text, expected) => {
  expect(problems(text)).toEqual([expected]);
  expect(parts(text).join()).not.toMatch(/tag|before|after/);
});

it('a date with a minus is told, and the other key is meant', () => {
  expect(parts('gel -before:2025-03')).toEqual(['gel']);
  expect(problems('gel -before:2025-03')).toEqual(['excludedDate -before:2025-03']);
  expect(mended('gel -before:2025-03 x')).toBe('gel after:2025-02 x');
  expect(mended('-after:7d')).toBe('before:7d');
  expect(problems('-before:soon')).toEqual(['badDate soon']);
});

it.each([
  ['wash "hand hyg', ['wash', '[hand hyg]']],
  ['“hand hyg', ['[hand hyg]']],
  ['tag:"hand hyg', ['tag=hand hyg']],
])('a quote that has no second one goes on to the end: %s', (text, expected) => {
  expect(parts(text)).toEqual(expected);
  const opened = text.slice(text.search(/["“]/));
  expect(problems(text)).toEqual([`loneQuote ${opened}`]);
});

it.each([
  ['- - "" tag: -', ['noValue tag:']],
  [' -- "  " ', ['noWords  -- "  " ']],
  ['( ) :', ['noWords ( ) :']],
  [':)', ['noWords :)']],
  ['.*+?^$', ['noWords .*+?^$']],
  ['🧤', ['noWords 🧤']],
  ['"', ['loneQuote "']],
  ['- -- : "" ( ) OR', []],
  ['', []],
  ['   ', []],
])('what asks for nothing is told, %j', (text, expected) => {
  expect(problems(text)).toEqual(expected);
});

it('signs of patterns and characters of any plane and direction are words', () => {
  const signs = ['.*+?^$', '{}()|[]\\'].join('');
  expect(parts(`${signs} 👩🏽‍⚕️ -🧤 نظافة اليدين`)).toEqual([
    signs,
    '👩🏽‍⚕️',
    'not 🧤',
    'نظافة',
    'اليدين',
  ]);
});

it('only the first 1,000 characters are read, none of them by half', () => {
  const { parts, problems } = parseQuery('🧤'.repeat(10_000), now);
  expect(parts).toEqual([
    { type: 'words', text: '🧤'.repeat(1000), not: false, span: { start: 0, end: 2000 } },
  ]);
  expect(problems.at(-1)?.code).toBe('tooLong');
  expect(problems.at(-1)?.span).toEqual({ start: 2000, end: 20_000 });
});

it('spans hold minus, key and quotes', () => {
  const text = 'a  -tag:"b c",d "e"';
  expect(parseQuery(text, now).parts.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    'a',
    '-tag:"b c",d',
    '"e"',
  ]);
});

it.each([
  ['words', 'norovirus '],
  ['letters', 'x'],
  ['quotes', '"'],
  ['opening quotes', '“a" '],
  ['pairs of quotes', '"" '],
  ['operators', '- -- : "" ( ) OR '],
  ['signs of patterns', '(.*)+[^a-z]{2,}$ \\\\d?|^'],
  ['commas', 'tag:,,,'],
  ['keys', 'befor:'],
  ['emoji', '🧤'],
])('ten thousand characters of %s are read in a few milliseconds', (_what, piece) => {
  const text = piece.repeat(Math.ceil(10_000 / piece.length));
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    const { problems } = parseQuery(text, now);
    expect(problems.at(-1)?.code).toBe('tooLong');
    return performance.now() - start;
  });
  // The median: the machine may be busy with something else.
  expect(times.sort((a, b) => a - b)[4]).toBeLessThan(5);
});
