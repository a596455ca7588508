import { expect, it } from 'vitest';
import { documentMetadata } from './documentMetadata.ts';

const url = 'https://example.org/files/who-2024.pdf';
const about = (info: object, xmp: Record<string, unknown> = {}, heading = '') =>
  documentMetadata({ info: { ...info }, xmp: (name) => xmp[name] ?? null }, url, heading);

it('believes what a file says of itself', () => {
  const info = {
    Title: 'Hand hygiene',
    Author: 'WHO',
    CreationDate: 'D:20240229',
    Language: 'en-gb',
  };
  expect(about(info)).toEqual({
    title: 'Hand hygiene',
    byline: 'WHO',
    published: '2024-02-29',
    language: 'en-GB',
    doi: null,
  });
});

it('prefers XMP, which takes several authors', () => {
  const xmp = {
    'dc:title': 'Hands',
    'dc:creator': ['A. Diallo', 'J. Berg'],
    'prism:doi': '10.1000/182',
  };
  expect(about({ Title: 'x' }, xmp)).toMatchObject({
    title: 'Hands',
    byline: 'A. Diallo, J. Berg',
    doi: '10.1000/182',
  });
});

it.each(['Microsoft Word - final_v3.docx', 'untitled', 'report.indd', '  ', 'Document1'])(
  'takes "%s" for no title',
  (Title) => {
    expect(about({ Title }, {}, 'The five moments').title).toBe('The five moments');
    expect(about({ Title }).title).toBe('who-2024.pdf');
  },
);

it('lets nothing through that is not what it should be', () => {
  expect(about({ Title: 7, Author: {}, Language: 'no language!', CreationDate: [] })).toEqual({
    title: 'who-2024.pdf',
    byline: null,
    published: null,
    language: null,
    doi: null,
  });
});
