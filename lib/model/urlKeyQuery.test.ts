import { expect, test } from 'vitest';
import { rows } from '../../test/support/rows.ts';
import { meaningfulParameters } from './urlKeyQuery.ts';

const plain = (query: string): string =>
  meaningfulParameters(new URL(`https://site.example/${query}`).search, 'site.example').toString();

test.each(
  rows(`
    ?y=2&x=1 | x=1&y=2
    ?b=2&a=1&a=0 | a=1&a=0&b=2
    ?a=1&b=2&a=0 | a=1&a=0&b=2
    ?&&x=1&& | x=1
    ?x | x=
    ?x= | x=
    ?=1 | =1
    ?1234 | 1234=
    ?q=a%20b | q=a+b
    ?q=C%2B%2B | q=C%2B%2B
    ?q=C++ | q=C++
    ?q=a%26b=1 | q=a%26b%3D1
    ?q=caf%c3%a9 | q=caf%C3%A9
    ?q=café | q=caf%C3%A9
    ?q=cafe%CC%81 | q=caf%C3%A9
    ?q=%e9 | q=%25E9
    ?q=%41 | q=A
    ?q=it's | q=it%27s
    ?q=%2541 | q=%2541
    ?100% | 100%25=
    ?a[]=1&a%5B%5D=2 | a%5B%5D=1&a%5B%5D=2
    ?url=https://other.example/?a=1 | url=https%3A%2F%2Fother.example%2F%3Fa%3D1
    ?ID=1&id=2 | ID=1&id=2
    ?x=1&amp;y=2 | x=1&y=2
    ?x=1?utm_source=a | x=1
    ?x=1?y=2 | x=1%3Fy%3D2
  `),
)('%s means %s', (query = '', meaning = '') => {
  expect(plain(query)).toBe(meaning);
  expect(plain(`?${meaning}`)).toBe(meaning);
});
