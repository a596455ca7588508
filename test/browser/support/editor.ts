import type { Locator } from 'playwright-core';
import { words } from './words.ts';

/** The Markdown editor in a page of the extension, by what it is called. */
export class EditorBox {
  readonly field: Locator;
  readonly toolbar: Locator;
  readonly offers: Locator;

  constructor(
    private readonly around: Locator,
    label: string,
  ) {
    this.field = around.getByRole('textbox', { name: label });
    this.toolbar = around.getByRole('toolbar', { name: words('editor.tools') });
    this.offers = around.getByRole('listbox').getByRole('option');
  }

  tool(name: 'bold' | 'link' | 'list' | 'block'): Locator {
    return this.toolbar.getByRole('button', { name: words(`editor.${name}`), exact: true });
  }

  view(name: 'write' | 'preview'): Locator {
    return this.around.getByRole('tab', { name: words(`editor.${name}`) });
  }

  get preview(): Locator {
    return this.around.getByRole('tabpanel', { name: words('editor.preview') });
  }
}
