import { expect, it } from 'vitest';
import { avatarColour, initials } from './avatar.ts';

it.each([
  ['Amina Karimi', 'AK'],
  ['Jonas', 'J'],
  ['ana maría de la cruz', 'AC'],
  ['Dr. Øystein (Ward 6)', 'D6'],
  ['李 小龍', '李小'],
  ['é́lan vital', 'É́V'],
  ['   ', '?'],
  ['🙂', '?'],
])('shortens %j to %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

it('gives a name the same colour each time, and other names mostly others', () => {
  expect(avatarColour('Amina K.')).toBe(avatarColour('Amina K.'));
  const names = Array.from({ length: 20 }, (_, at) => `Member ${at}`);
  expect(new Set(names.map(avatarColour)).size).toBeGreaterThan(15);
});
