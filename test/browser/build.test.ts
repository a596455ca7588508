import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';

describe.each(['chromium', 'firefox'] as const)('the build for %s', (browser) => {
  const { extension } = inject(browser);
  const file = (name: string) => readFileSync(join(extension, name));

  it('brings at most 8 KB to every page', () => {
    expect(file('sentinel.js').byteLength).toBeLessThanOrEqual(8 * 1024);
  });

  it('brings at most 24 KB to the results of a search engine, and no library to search with', () => {
    expect(file('beside.js').byteLength).toBeLessThanOrEqual(24 * 1024);
    expect(file('beside.js').includes('Segmenter')).toBe(false);
  });

  it('brings at most 90 KB, packed, to a page with notes', () => {
    expect(gzipSync(file('annotator.js')).byteLength).toBeLessThanOrEqual(90 * 1024);
  });

  it('has every file that its manifest names', () => {
    const manifest = JSON.parse(file('manifest.json').toString());
    const named = [
      manifest.action.default_popup,
      manifest.options_ui.page,
      manifest.side_panel?.default_path ?? manifest.sidebar_action.default_panel,
      ...Object.values<string>(manifest.icons),
    ];
    expect(named.filter((name) => !existsSync(join(extension, name)))).toEqual([]);
  });

  it('has pdf.js in the viewer alone', () => {
    const scripts = ['background.js', 'annotator.js', 'sentinel.js', 'clipper.js', 'hint.js'];
    const pages = ['popup', 'sidepanel', 'options', 'welcome'].flatMap((page) =>
      [
        ...file(`${page}.html`)
          .toString()
          .matchAll(/(?:src|href)="\/([^"]+\.js)"/g),
      ].map(([, name]) => name!),
    );
    const holding = [...scripts, ...pages].filter((name) =>
      file(name).includes('GlobalWorkerOptions'),
    );
    expect(holding).toEqual([]);
  });

  it('runs no code from elsewhere', () => {
    const policy: string = JSON.parse(file('manifest.json').toString()).content_security_policy
      .extension_pages;
    // pdf.js has its decoders of pictures as WebAssembly; nothing else is let in.
    expect(policy.match(/script-src ([^;]*)/)?.[1]?.trim()).toBe("'self' 'wasm-unsafe-eval'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
    for (const page of ['popup', 'sidepanel', 'options', 'welcome', 'viewer', 'library', 'crop']) {
      expect(file(`${page}.html`).toString()).not.toMatch(/(src|href)="(https?:)?\/\//);
    }
  });
});
