// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../../test/support/hostile/texts.ts';
import { highlight } from './highlight.ts';

const coloured = async (code: string, language: string) => {
  const place = document.createElement('pre');
  const nodes = await highlight(code, language);
  if (nodes) place.append(nodes);
  return nodes && place;
};

describe('code', () => {
  it('has its words told apart, and stays as it is written', async () => {
    const code = 'const lamp = "UV"; // at night\n';
    const shown = await coloured(code, 'js');
    expect(shown?.textContent).toBe(code);
    const words = [...shown!.querySelectorAll('span')].map((it) => [it.className, it.textContent]);
    expect(words).toContainEqual(['hljs-keyword', 'const']);
    expect(words).toContainEqual(['hljs-comment', '// at night']);
  });

  it.each([
    'js',
    'TypeScript',
    'python',
    'bash',
    'sh',
    'json',
    'html',
    'css',
    'sql',
    'yml',
    'java',
    'c++',
    'c',
  ])('of %s is known', async (language) => {
    expect(await coloured('x', language)).not.toBeNull();
  });

  it('of another language, or of great length, is left alone', async () => {
    expect(await highlight('x', 'brainfuck')).toBeNull();
    expect(await highlight('x', '__proto__')).toBeNull();
    expect(await highlight('x'.repeat(20_001), 'js')).toBeNull();
  });

  it('is spans and text, whatever it holds', async () => {
    for (const text of hostileTexts) {
      for (const language of ['html', 'js', 'css']) {
        const shown = await coloured(text, language);
        expect(shown?.querySelector(':not(span)') ?? null).toBeNull();
      }
    }
  });
});
