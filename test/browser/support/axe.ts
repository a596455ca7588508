import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { onClosedRoots } from './accessibility.ts';
import type { InPage } from './inPage.ts';

const rules = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** What axe finds wrong in a page, a line for each element. */
export async function axeFindings(page: Page, include = 'html'): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    ([context, options]) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(context, options),
    [include, rules] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} ${target} ${failureSummary}`),
  );
}

/**
 * What axe finds wrong in the extension's interface inside a page. It cannot look into a closed
 * shadow root, so it looks at a copy in an open one, on an empty page.
 */
export async function axeFindingsInPage({ page, session }: InPage): Promise<string[]> {
  const source = `function () {
    const rules = this.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    return { html: this.innerHTML, css: rules.map((rule) => rule.cssText).join('\\n') };
  }`;
  const [shown] = await onClosedRoots<{ html: string; css: string }>(session, source);
  if (!shown) throw new Error('the extension shows nothing in this page');
  const copy = await page.context().newPage();
  await copy.setContent('<!doctype html><html lang="en"><title>copy</title><body><main></main>');
  await copy.evaluate(({ html, css }) => {
    const root = document.querySelector('main')!.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    root.setHTMLUnsafe(html);
  }, shown);
  const findings = await axeFindings(copy, 'main');
  await copy.close();
  return findings;
}
