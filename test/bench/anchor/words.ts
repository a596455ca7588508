import type { Random } from './random.ts';

/** Letters of a language, by which a text may drift. */
const letters = 'etaoinshrdlucmfwypvbgk';

const syllables =
  'ka lo mi ren sta to vel ur in ter pro con di se an al om ge ru ba ne fi sol mar pen qui dra ho'.split(
    ' ',
  );

/** A made-up word; short ones are common, as in every language. */
function word(random: Random): string {
  const length = Math.min(random.between(1, 4), random.between(1, 4));
  return Array.from({ length }, () => random.pick(syllables)).join('');
}

/** A vocabulary with the few words that every sentence has and the many that are rare. */
export function vocabulary(random: Random, size: number): () => string {
  const words = Array.from({ length: size }, () => word(random));
  return () => words[Math.floor(size * random.next() ** 3)]!;
}

/** A sentence of 6 to 24 words. */
export function sentence(random: Random, next: () => string): string {
  const text = Array.from({ length: random.between(6, 24) }, next).join(' ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

/** A text in which a share of the letters is replaced, left out or doubled by others. */
export function drift(random: Random, text: string, share: number): string {
  let drifted = '';
  for (const character of text) {
    // Of the white space in markup people see one space at most.
    const unseen = /\s/.test(character) && /\s$/.test(drifted);
    if (unseen || random.next() >= share) drifted += character;
    else {
      const kind = random.between(0, 2);
      if (kind === 0) drifted += random.pick([...letters]);
      if (kind === 1) drifted += character + random.pick([...letters]);
    }
  }
  return drifted;
}
