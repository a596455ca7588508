// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { type MemberId, newId } from '../../lib/model/id.ts';
import type { Mentioned } from '../../lib/model/mention.ts';
import { colourCode } from '../code/colourCode.ts';
import { ColourCodeProvider } from '../code/highlighting.ts';
import { MentionedProvider } from '../mention/mentioned.ts';
import { Markdown } from './Markdown.tsx';

function show(text: string): HTMLElement {
  const place = document.createElement('div');
  render(<Markdown text={text} />, place);
  return place.querySelector<HTMLElement>('.cp-markdown')!;
}

describe('Markdown', () => {
  it('shows what GitHub-flavoured Markdown says', () => {
    const shown = show(
      '**Show** the ~~rule~~ photo\n\n- [x] lamp\n- [ ] gel\n\n|a|b|\n|-|-|\n|1|2|',
    );
    expect(shown.querySelector('strong')?.textContent).toBe('Show');
    expect(shown.querySelector('del')?.textContent).toBe('rule');
    expect([...shown.querySelectorAll('li')].map((item) => item.textContent?.trim())).toEqual([
      '☑ lamp',
      '☐ gel',
    ]);
    expect(shown.querySelectorAll('td')).toHaveLength(2);
  });

  it('keeps where a numbered list begins, and the side of a column', () => {
    const shown = show('3. third\n\n|a|b|\n|:-|-:|\n|1|2|');
    expect(shown.querySelector('ol')?.start).toBe(3);
    expect([...shown.querySelectorAll('td')].map(({ align }) => align)).toEqual(['left', 'right']);
  });

  it('follows the text when it changes', () => {
    const place = document.createElement('div');
    render(<Markdown text="one" />, place);
    render(<Markdown text="*two*" />, place);
    expect(place.textContent?.trim()).toBe('two');
    expect(place.querySelector('em')).not.toBeNull();
  });

  it('names the members who are mentioned, as they are called now', () => {
    const [known, me, unknown] = [newId<MemberId>(), newId<MemberId>(), newId<MemberId>()];
    const people = new Map<MemberId, Mentioned>([
      [known, { id: known, name: 'Amina Karimi', mine: false }],
      [me, { id: me, name: 'Jonas', mine: true }],
    ]);
    const place = document.createElement('div');
    render(
      <MentionedProvider value={people}>
        <Markdown
          text={`[@Amina](commonplace:member/${known}) [@J](commonplace:member/${me}) [@Dana](commonplace:member/${unknown}) <commonplace:member/${unknown}>`}
        />
      </MentionedProvider>,
      place,
    );
    const mentions = [...place.querySelectorAll('.cp-mention')];
    expect(mentions.map(({ textContent }) => textContent)).toEqual([
      '@Amina Karimi',
      '@Jonas (You)',
      '@Dana',
      '@A member',
    ]);
    expect(place.querySelectorAll('.cp-mention-mine')).toHaveLength(1);
    expect(place.querySelector('a')).toBeNull();
  });

  it('keeps the language of a block of code, and leaves its colours to a highlighter', async () => {
    const text = '```js\nlet a\n```\n\n```"><b>\nx\n```\n\n`inline`';
    const plain = [...show(text).querySelectorAll('code')];
    expect(plain.map((code) => code.dataset.language)).toEqual(['js', undefined, undefined]);
    const place = document.createElement('div');
    act(() =>
      render(
        <ColourCodeProvider value={colourCode}>
          <Markdown text={text} />
        </ColourCodeProvider>,
        place,
      ),
    );
    await expect.poll(() => place.querySelector('.hljs-keyword')?.textContent).toBe('let');
    expect([...place.querySelectorAll('code')].map((code) => code.textContent)).toEqual([
      'let a\n',
      'x\n',
      'inline',
    ]);
  });

  it('marks links as strangers’ and opens them apart', () => {
    const link = show('[lamp](https://lamp.example/x "UV")').querySelector('a')!;
    expect(link.getAttribute('href')).toBe('https://lamp.example/x');
    expect(link.target).toBe('_blank');
    expect(link.rel.split(' ').sort()).toEqual(['nofollow', 'noopener', 'noreferrer', 'ugc']);
  });

  it('turns images into links, so that reading tells nobody', () => {
    const shown = show(
      '![spots](https://track.example/1.png) [![a](https://b.example/i)](https://c.example)',
    );
    expect(shown.querySelector('img')).toBeNull();
    expect(
      [...shown.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['spots', 'https://track.example/1.png'],
      ['a', 'https://c.example'],
    ]);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '<style>*{display:none}</style>',
    '<form action=//evil.example><input name=q></form>',
    '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<template shadowrootmode=open><b>x</b></template>',
  ])('keeps %s as text', (hostile) => {
    const shown = show(hostile);
    expect(shown.textContent).toContain(hostile.slice(0, 6));
    expect(
      shown.querySelector('script,img,svg,iframe,style,form,input,math,template,[onerror]'),
    ).toBeNull();
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox)',
    '[x](file:///etc/passwd)',
    '[x](chrome://settings)',
    '[x](/relative)',
    '<javascript:alert(1)>',
    '![x](data:image/svg+xml,<svg onload=alert(1)>)',
    '[x][1]\n\n[1]: javascript:alert(1)',
    '[^1]\n\n[^1]: note',
    '[x](commonplace:page/0198c0de-0000-7000-8000-000000000000)',
    '[x](commonplace:member/me)',
    '[x](commonplace:member/0198c0de-0000-7000-8000-000000000000/../x)',
    '[x](commonplace:member/javascript:alert(1))',
    '[x](COMMONPLACE:member/0198c0de-0000-7000-8000-000000000000)',
    '[@x](commonplace:member/0198c0de-0000-7000-8000-000000000000)',
    '![@x](commonplace:member/0198c0de-0000-7000-8000-000000000000)',
  ])('gives %s no link', (hostile) => {
    expect(show(hostile).querySelector('a[href], img')).toBeNull();
  });

  it('knows no footnotes, which a few lines do not need', () => {
    expect(show('note[^1]\n\n[^1]: <b>text</b>').textContent).toContain('note[^1]');
  });

  it('lets nothing name itself in our document', () => {
    const shown = show('# heading\n\nnote[^1]\n\n[^1]: <b id=x>text</b>');
    expect(shown.querySelector('[id], [name], [class], [style]')).toBeNull();
  });
});
