import { expect, it } from 'vitest';
import { fingerprintOf, isPdf } from './fingerprint.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('is the SHA-256 of the bytes', async () => {
  expect(await fingerprintOf(bytes('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

it('knows a PDF by its header, which may stand a little way in', () => {
  expect(isPdf(bytes('%PDF-1.7\n'))).toBe(true);
  expect(isPdf(bytes(`${'\n'.repeat(1_000)}%PDF-1.7`))).toBe(true);
  expect(isPdf(bytes(`${' '.repeat(5_000)}%PDF-1.7`))).toBe(false);
  expect(isPdf(bytes('<!doctype html>'))).toBe(false);
  expect(isPdf(new Uint8Array())).toBe(false);
});
