import { describe, expect, it } from 'vitest';
import { tellingTerms } from './stopWords.ts';

const left = (text: string, ...languages: string[]) =>
  tellingTerms(text, languages).map(({ raw }) => raw);

describe('the words of a text that tell what it is about', () => {
  it.each([
    ['en-GB', 'How to have a sourdough starter that is not sour?', 'sourdough starter sour'],
    ['en', "why doesn’t the pump start? I'm at what’s next", 'pump start next'],
    ['de-AT', 'Warum muss man für eine Übergabe stehen', 'Übergabe stehen'],
    ['fr', 'comment changer l’aiguille d’un stylo, et pourquoi', 'changer aiguille stylo'],
    ['es', '¿Cómo se lavan las manos?', 'lavan manos'],
    ['nb', 'hvordan vaske hendene', 'vaske hendene'],
    ['ru', 'почему болит голова', 'болит голова'],
  ])('in %s are those of its meaning: %s', (language, text, meaning) => {
    expect(left(text, language).join(' ')).toBe(meaning);
  });

  it('are of all the languages that somebody reads, and of no other', () => {
    expect(left('how wie Hände', 'de', 'en')).toEqual(['Hände']);
    expect(left('how wie Hände', 'de')).toEqual(['how', 'Hände']);
    expect(left('how to', 'zh', 'toString', '')).toEqual(['how', 'to']);
  });

  it('may be none', () => {
    expect(left('to be or not to be', 'en')).toEqual([]);
    expect(left('"', 'en')).toEqual([]);
  });

  it('hold each word once, in whatever form it is written', () => {
    expect(left('Hände waschen hande WASCHEN', 'de')).toEqual(['Hände', 'waschen']);
  });
});
