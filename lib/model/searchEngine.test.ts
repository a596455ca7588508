import { describe, expect, it } from 'vitest';
import {
  askedOfEngine,
  engineOf,
  engineOrigins,
  engineRules,
  resultPatterns,
  searchEngines,
} from './searchEngine.ts';

describe('the results of an engine', () => {
  it.each([
    ['https://www.google.com/search?q=hand+hygiene&hl=en', 'google', 'hand hygiene'],
    ['https://www.google.co.uk/search?client=x&q=%22lone', 'google', '"lone'],
    ['https://www.bing.com/search?q=soap', 'bing', 'soap'],
    ['https://duckduckgo.com/?q=gel&ia=web', 'duckduckgo', 'gel'],
    ['https://html.duckduckgo.com/html/?q=gel', 'duckduckgo', 'gel'],
    ['https://search.brave.com/search?q=%E6%B4%97%E6%89%8B', 'brave', '洗手'],
    ['https://www.startpage.com/do/search?query=gloves', 'startpage', 'gloves'],
  ])('are known at %s', (url, engine, asked) => {
    expect(engineOf(url)).toBe(engine);
    expect(askedOfEngine(engineOf(url)!, url, 'typed')).toBe(asked);
  });

  it('have what was asked in their field where it was posted', () => {
    expect(askedOfEngine('startpage', 'https://www.startpage.com/sp/search', ' soap ')).toBe(
      'soap',
    );
    expect(askedOfEngine('duckduckgo', 'https://duckduckgo.com/?q=', 'soap')).toBe('');
    expect(askedOfEngine('google', 'https://www.google.com/search', 'soap')).toBe('');
  });

  it.each([
    'http://www.google.com/search?q=x',
    'https://www.google.com.evil.example/search?q=x',
    'https://www.google.com/maps?q=x',
    'https://mail.google.com/search?q=x',
    'https://www.google.com/searchbyimage?q=x',
    'https://www.google.com/search/howsearchworks?q=x',
    'https://www.google.com:8443/search?q=x',
    'https://www.bing.com/images/search?q=x',
    'https://duckduckgo.com/settings?q=x',
    'https://www.startpage.com/?query=x',
    'https://evil.example/?u=https://www.bing.com/search?q=x',
    'nothing',
    '',
  ])('are not at %s', (url) => {
    expect(engineOf(url)).toBeNull();
  });

  it('are all that our script is brought to', () => {
    const all = searchEngines.flatMap(resultPatterns);
    expect(all).toContain('https://search.brave.com/search?*');
    for (const pattern of all) {
      expect(engineOf(pattern.replace('*', 'q=x'))).not.toBeNull();
      expect(pattern).toMatch(/^https:\/\/[a-z.]+\/[a-z/]*(\?\*)?$/);
    }
  });

  it('have a field where an engine is asked by posting alone', () => {
    const posting = searchEngines.filter((engine) => engineRules[engine].postedField);
    expect(posting).toEqual(['duckduckgo', 'startpage']);
  });

  it('are all that an engine’s permission is for', () => {
    for (const engine of searchEngines) {
      for (const origin of engineOrigins(engine)) {
        expect(origin).toMatch(/^https:\/\/[a-z.]+\/\*$/);
      }
    }
  });
});
