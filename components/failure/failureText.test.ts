import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../test/support/messages.ts';
import { type Failure, failureText } from './failureText.ts';

/** A code that is missing here does not compile, so that none is left without a sentence. */
const codes: Record<Failure['code'], true> = {
  offline: true,
  unavailable: true,
  notAHub: true,
  rateLimited: true,
  upgradeRequired: true,
  hubOutdated: true,
  needsSignIn: true,
  wrongPassword: true,
  wrongCode: true,
  emailTaken: true,
  emailInvalid: true,
  emailUnconfirmed: true,
  weakPassword: true,
  nameTaken: true,
  nameInvalid: true,
  inviteUnknown: true,
  inviteExpired: true,
  inviteSpent: true,
  inviteRevoked: true,
  lastFacilitator: true,
  forbidden: true,
  refused: true,
  unreachable: true,
  malformed: true,
  notAllowed: true,
  broken: true,
  notFound: true,
  readonly: true,
  left: true,
  notAuthor: true,
  notMentor: true,
  own: true,
  inUse: true,
  storage: true,
  privateAddress: true,
  privateLink: true,
  notWebLink: true,
  noWords: true,
};

const textOf = (code: string) => failureText({ code, message: 'no such row' } as Failure);

describe('failureText', () => {
  it.each(Object.keys(codes))('has a sentence of its own for %s', (code) => {
    expect(textOf(code)).toMatch(/^[A-Z].+\.$/);
    expect(textOf(code)).not.toContain('$');
  });

  it('never says the same for two codes', () => {
    const texts = Object.keys(codes).map(textOf);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('tells what the hub said where the code alone says little', () => {
    expect(textOf('refused')).toContain('no such row');
    expect(textOf('broken')).toContain('no such row');
  });

  it('leaves no sentence without a code', async () => {
    const written = Object.keys(await messagesOf('en')).filter((name) =>
      name.startsWith('failure_'),
    );
    expect(written.sort()).toEqual(
      Object.keys(codes)
        .map((code) => `failure_${code}`)
        .sort(),
    );
  });
});
