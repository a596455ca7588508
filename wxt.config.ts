import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { defineConfig } from 'wxt';

const { resolve } = createRequire(import.meta.url);

/** micromark's table of named characters asks the document in a page; a worker has none. */
const withoutDocument = {
  name: 'without-document',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'decode-named-character-reference' ? resolve(id) : undefined),
};

/** What pdf.js reads at run time: tables of characters, fonts that files leave out, decoders of pictures. */
const pdfjsFolders = ['cmaps', 'iccs', 'standard_fonts', 'wasm'];

/**
 * The browser tests cannot answer the permission prompt of a headless browser,
 * so their build (mode `test`) asks for reading pages at install instead.
 */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  hooks: {
    'vite:build:extendConfig'(entrypoints, config) {
      const builds = (wanted: string) => entrypoints.some(({ name }) => name === wanted);
      if (builds('background')) config.plugins = [...(config.plugins ?? []), withoutDocument];
      if (!builds('annotator')) return;
      const own = join(import.meta.dirname, 'lib/messaging/scriptBrowser.ts');
      config.resolve = {
        ...config.resolve,
        alias: { ...config.resolve?.alias, 'wxt/browser': own },
      };
    },
    'build:publicAssets'(_wxt, files) {
      for (const folder of pdfjsFolders) {
        const from = join(import.meta.dirname, 'node_modules/pdfjs-dist', folder);
        // The decoders in JavaScript stand in for WebAssembly where there is none.
        for (const name of readdirSync(from).filter((it) => !it.endsWith('.js'))) {
          files.push({ absoluteSrc: join(from, name), relativeDest: `pdfjs/${folder}/${name}` });
        }
      }
    },
  },
  // Chrome takes a content script with U+FFFF in it for none in UTF-8, so nothing but ASCII is written.
  vite: () => ({
    worker: { plugins: () => [withoutDocument] },
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact', charset: 'ascii' },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // Firefox would otherwise turn the address of a hub on the local network into https. WebAssembly: scanned
    // PDFs hold JBIG2 and JPEG 2000 pictures, whose decoders in pdf.js are our own files, but not JavaScript.
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    },
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
      ...(mode === 'test' ? ['tabs'] : []),
    ],
    ...(mode === 'test'
      ? { host_permissions: ['<all_urls>'] }
      : { optional_permissions: ['tabs'], optional_host_permissions: ['<all_urls>'] }),
    omnibox: { keyword: 'cp' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+C' } },
      annotate: {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_commands_annotate__',
      },
      panel: {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_commands_panel__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'commonplace@commonplace.example', strict_min_version: '140.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
