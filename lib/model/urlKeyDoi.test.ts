import { describe, expect, test } from 'vitest';
import { rows } from '../../test/support/rows.ts';
import { urlKey } from './urlKey.ts';
import { doiOf } from './urlKeyDoi.ts';

const sici = '10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2';

describe('written', () => {
  test.each([
    '10.1000/xyz',
    '10.1000/XYZ',
    ' 10.1000/xyz\n',
    'doi:10.1000/xyz',
    'DOI: 10.1000/xyz',
    'DOI 10.1000/xyz',
    'doi.10.1000/xyz',
    'doi:doi:10.1000/xyz',
    'info:doi/10.1000/xyz',
    'urn:doi:10.1000/xyz',
    'hdl:10.1000/xyz',
    'Digital Object Identifier: 10.1000/xyz',
    'doi.org/10.1000/xyz',
    '//dx.doi.org/10.1000/xyz',
    'https://doi.org/10.1000/xyz',
    'HTTP://DX.DOI.ORG/10.1000/XYZ',
    'https://doi.org/10.1000%2Fxyz',
    '10.1000%2Fxyz',
    '10.1000/xyz.',
    '(doi:10.1000/xyz)',
    '[10.1000/xyz],',
    '<https://doi.org/10.1000/xyz>',
    '“10.1000/xyz”',
    '10.1000/xyz (open access)',
    '10.1000/\u200bxyz',
  ])('%j', (text) => expect(doiOf(text)).toBe('10.1000/xyz'));

  test.each([
    sici,
    sici.toUpperCase(),
    `https://doi.org/${sici}`,
    `https://doi.org/${encodeURIComponent(sici)}`,
    sici.replace('<', '&lt;').replace('>', '&gt;'),
    sici.replace('<', '&amp;lt;').replace('>', '&amp;gt;'),
    `${sici}.`,
  ])('%s', (text) => expect(doiOf(text)).toBe(sici));

  test.each(
    rows(`
      10.1016/s0140-6736(20)30183-5 | 10.1016/s0140-6736(20)30183-5
      (10.1016/s0140-6736(20)30183-5) | 10.1016/s0140-6736(20)30183-5
      10.1000.10/123 | 10.1000.10/123
      10.1000/a/b-c_d;e#f | 10.1000/a/b-c_d;e#f
      10.1000/é | 10.1000/é
    `),
  )('%s', (text = '', doi = '') => expect(doiOf(text)).toBe(doi));

  test.each([
    '',
    'see the article',
    'ISSN 1234-5678',
    '10.1000',
    '10.1000/',
    '10.1/x',
    '110.1000/xyz',
    'https://doi.org/about',
    'https://site.example/10.1000/xyz',
    'https://...',
    `10.1000/${'x'.repeat(3_000)}`,
    '%25'.repeat(500),
  ])('%s is none', (text) => expect(doiOf(text)).toBeNull());
});

describe('in addresses', () => {
  test.each([
    'https://doi.org/10.1000/XYZ',
    'http://dx.doi.org/10.1000/xyz?x=1#y',
    'https://www.doi.org/10.1000/xyz/',
    'https://doi.org/doi:10.1000/xyz',
    'https://doi.org/https://doi.org/10.1000/xyz',
    'https://hdl.handle.net/10.1000/xyz',
    'https://doi.org/10.1000/xyz.',
    'https://journal.example/doi/10.1000/xyz',
    'https://journal.example/doi/abs/10.1000/xyz',
    'https://journal.example/doi/full/10.1000/xyz?journalCode=a#sec',
    'https://journal.example/doi/pdf/10.1000/xyz?needAccess=true',
    'https://journal.example/doi/epdf/10.1000/xyz',
    'https://journal.example/doi/10.1000/xyz/abstract',
    'https://journal.example/doi/10.1000%2Fxyz',
    'https://identifiers.org/doi:10.1000/xyz',
    'https://link.springer.com/article/10.1000/xyz',
    'https://link.springer.com/content/pdf/10.1000/xyz.pdf',
    'https://www.frontiersin.org/articles/10.1000/xyz/full',
    'https://www.frontiersin.org/journals/soil/articles/10.1000/xyz/full',
    'https://iopscience.iop.org/article/10.1000/xyz/pdf',
    'doi:10.1000/xyz',
    'info:doi/10.1000/xyz',
    'urn:doi:10.1000/xyz',
    '10.1000/xyz',
  ])('%s', (url) => expect(urlKey(url)).toBe('doi:10.1000/xyz'));

  test.each(
    rows(`
      https://www.nature.com/articles/s41586-020-2649-2 | doi:10.1038/s41586-020-2649-2
      https://www.nature.com/articles/s41586-020-2649-2.pdf | doi:10.1038/s41586-020-2649-2
      https://www.nature.com/articles/s41586-020-2649-2/figures/1 | nature.com/articles/s41586-020-2649-2/figures/1
      https://journal.example/doi/suppl/10.1000/xyz | journal.example/doi/suppl/10.1000/xyz
      https://journal.example/doi/citedby/10.1000/xyz | journal.example/doi/citedby/10.1000/xyz
      https://metrics.example/details/doi/10.1000/xyz | metrics.example/details/doi/10.1000/xyz
      https://doi.org/about | doi.org/about
      https://doi.org/ | doi.org
      https://notdoi.org/10.1000/xyz | notdoi.org/10.1000/xyz
      https://doi.org.site.example/10.1000/xyz | doi.org.site.example/10.1000/xyz
    `),
  )('%s is %s', (url = '', key = '') => expect(urlKey(url)).toBe(key));
});
