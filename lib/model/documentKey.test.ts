import { expect, it } from 'vitest';
import { documentKey, fingerprintIn } from './documentKey.ts';

const fingerprint = 'a1'.repeat(32);

it('gives back the fingerprint it was made of', () => {
  expect(fingerprintIn(documentKey(fingerprint))).toBe(fingerprint);
});

it.each(['example.org/a.pdf', 'pdf:8080/a', 'pdf:', `pdf:${fingerprint}0`, `PDF:${fingerprint}`])(
  'sees no document in %s',
  (key) => {
    expect(fingerprintIn(key)).toBeNull();
  },
);
