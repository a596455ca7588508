import { describe, expect, it } from 'vitest';
import { formatInvite, parseInvite } from './invite.ts';

const invite = { url: 'http://127.0.0.1:8787', key: 'sb_publishable_a+b/c=', token: 't0k-en' };

describe('the link of an invite', () => {
  it('gives back what went in', () => {
    expect(parseInvite(formatInvite(invite))).toEqual(invite);
  });

  it('keeps the path of a hub that does not stand at the root', () => {
    const below = { ...invite, url: 'https://school.example/hub' };
    expect(parseInvite(formatInvite(below))).toEqual(below);
  });

  it('is read with white space around it', () => {
    expect(parseInvite(`\n  ${formatInvite(invite)}  `)).toEqual(invite);
  });

  it.each([
    'hello',
    '',
    'https://school.example/',
    'https://school.example/join',
    'https://school.example/join#key=a',
    'javascript:alert(1)/join#key=a&token=b',
    'ftp://school.example/join#key=a&token=b',
  ])('is not %s', (text) => {
    expect(parseInvite(text)).toBeNull();
  });
});
