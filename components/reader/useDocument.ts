import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { documentNodes } from '../ui/documentNodes.ts';
import { htmlOf } from './htmlOf.ts';
import { plainNodes } from './plainNodes.ts';
import { shapeDocument } from './shapeDocument.ts';

/** A kept text on its way to the page. */
export type ShownDocument =
  | { state: 'preparing' }
  /** `plain`: it could not be read as Markdown, and is shown as it was kept */
  | { state: 'ready'; nodes: DocumentFragment; plain: boolean };

/** A kept text as nodes that are safe to show, used up by showing them. */
export function useDocument(markdown: string): ShownDocument {
  const [ready, setReady] = useState<{ of: string; nodes: DocumentFragment; plain: boolean }>();
  useEffect(() => {
    const life = new AbortController();
    const wanted = { markdown, footnotes: i18n.t('reader.footnotes') };
    void htmlOf(wanted, life.signal).then((html) => {
      if (life.signal.aborted) return;
      const nodes = html === null ? plainNodes(markdown) : documentNodes(html);
      if (html !== null) {
        shapeDocument(nodes, {
          table: i18n.t('reader.table'),
          code: i18n.t('reader.code'),
          backToText: i18n.t('reader.backToText'),
          picture: i18n.t('reader.picture'),
        });
      }
      setReady({ of: markdown, nodes, plain: html === null });
    });
    return () => life.abort();
  }, [markdown]);
  return ready?.of === markdown ? { state: 'ready', ...ready } : { state: 'preparing' };
}
