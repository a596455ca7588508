import type { DocumentClip } from '../../lib/model/clip.ts';
import { countWords } from '../../lib/model/countWords.ts';
import { firstCharacters } from '../../lib/model/text.ts';
import { type DocumentMetadata, documentMetadata } from '../../lib/page/pdf/documentMetadata.ts';
import { type DocumentText, documentText } from '../../lib/page/pdf/markdown.ts';
import type { OpenDocument } from './openDocument.ts';

const excerptLength = 300;

async function readText({ pdf }: OpenDocument, pages = pdf.numPages): Promise<DocumentText> {
  const items: object[][] = [];
  for (let number = 1; number <= pages; number++) {
    const page = await pdf.getPage(number);
    // A page that cannot be read takes nothing from the others.
    items.push(
      await page.getTextContent().then(
        ({ items: read }) => read,
        () => [],
      ),
    );
  }
  return documentText(items);
}

/** What a document says of itself, its first page asked where it has no title of its own. */
export async function readMetadata(
  open: OpenDocument,
  text?: DocumentText,
): Promise<DocumentMetadata> {
  const { info, metadata } = await open.pdf.getMetadata();
  const { heading } = text ?? (await readText(open, 1));
  return documentMetadata(
    { info: info as Record<string, unknown>, xmp: (name) => metadata?.get(name) ?? null },
    open.url,
    heading,
  );
}

/** Reads a whole document to keep it. */
export async function readClip(open: OpenDocument): Promise<DocumentClip> {
  const text = await readText(open);
  const metadata = await readMetadata(open, text);
  return {
    url: open.url.replace(/#.*$/, ''),
    canonical: null,
    site: null,
    ...metadata,
    excerpt: firstCharacters(text.opening, excerptLength) || null,
    markdown: text.markdown,
    image: null,
    words: countWords(text.text, metadata.language),
    document: open.fingerprint,
  };
}
