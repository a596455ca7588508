import { column, makePdf, type PdfLine } from '../../support/pdf.ts';

const header = (page: number, pages: number): PdfLine[] => [
  { text: 'Ward handbook', x: 72, y: 810, size: 8 },
  { text: `${page} of ${pages}`, x: 500, y: 810, size: 8 },
];

/** What the words are pinned to in the tests: on one line, and broken by the end of a line. */
export const pinned = 'Warm the drip before you hang it';
export const broken = [
  'The nurse in charge checks the patho-',
  'logy results twice a day, and signs.',
];

/** A handbook with a running title, a table of contents, two columns on its second page, and a rule a page. */
export const handbook = (pages: number): Buffer =>
  makePdf({
    title: 'Handbook of the ward',
    author: 'Amina Diallo',
    language: 'en-GB',
    outline: [
      { title: 'First things', page: 1 },
      { title: 'The last page', page: pages },
    ],
    pages: Array.from({ length: pages }, (_, index) => {
      const page = index + 1;
      const words =
        page === 1
          ? [
              { text: 'First things', x: 72, y: 770, size: 20 },
              ...column([`${pinned}, and con\ufb01rm the dose.`, ...broken], { y: 730 }),
            ]
          : page === 2
            ? [
                ...column(['Left: wash first,', 'then dry.'], { y: 740 }),
                ...column(['Right: sign last,', 'then leave.'], { x: 320, y: 740 }),
              ]
            : column([`Rule ${page} is kept on its own page.`, 'See the table for the doses.'], {
                y: 740,
              });
      return [...header(page, pages), ...words];
    }),
  });
