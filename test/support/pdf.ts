import { createHash } from 'node:crypto';
import { createLock } from './pdfLock.ts';

/** A line of a page, in points from its lower left corner. `ﬁ` is drawn as one letter. */
export interface PdfLine {
  text: string;
  x: number;
  y: number;
  size?: number;
}

export interface PdfParts {
  title?: string;
  author?: string;
  language?: string;
  /** the pages' lines; A4 */
  pages: readonly (readonly PdfLine[])[];
  /** entries of the table of contents with the page they lead to, counted from 1 */
  outline?: readonly { title: string; page: number }[];
  password?: string;
}

/** Lines one below the other, from the upper left. */
export const column = (
  texts: readonly string[],
  { x = 72, y = 760, size = 11 }: { x?: number; y?: number; size?: number } = {},
): PdfLine[] => texts.map((text, index) => ({ text, x, y: y - index * size * 1.4, size }));

const escaped = (text: string): string =>
  text.replaceAll('\ufb01', '\x80').replace(/[\\()]/g, (sign) => `\\${sign}`);

const drawn = (lines: readonly PdfLine[]): Buffer =>
  Buffer.from(
    lines
      .map(({ text, x, y, size = 11 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`)
      .join('\n'),
    'latin1',
  );

/** Writes a PDF of one font, with no more than a reader needs (PDF 32000-1, 7.5). */
export function makePdf(parts: PdfParts): Buffer {
  const { pages, outline = [], title, author, language, password } = parts;
  const id = createHash('md5').update(JSON.stringify(parts)).digest();
  const lock = password === undefined ? null : createLock(password, id);
  const objects: Buffer[] = [];
  const put = (number: number, content: string | Buffer) => {
    objects[number] = Buffer.from(content);
  };
  const text = (number: number, value: string): string => {
    const bytes = Buffer.from(value, 'latin1');
    return `<${(lock ? lock.encrypt(number, bytes) : bytes).toString('hex')}>`;
  };
  const [catalog, tree, font, info, toc] = [1, 2, 3, 4, 5];
  const pageAt = (page: number) => 4 + page * 2;
  const entryAt = (entry: number) => pageAt(pages.length + 1) + entry;

  const lang = language ? `/Lang ${text(catalog!, language)}` : '';
  const contents = outline.length > 0 ? `/Outlines ${toc} 0 R` : '';
  put(catalog!, `<< /Type /Catalog /Pages ${tree} 0 R ${lang} ${contents} >>`);
  const kids = pages.map((_, index) => `${pageAt(index + 1)} 0 R`).join(' ');
  put(tree!, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  put(
    font!,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [128 /fi] >> >>',
  );
  put(
    info!,
    `<< ${title ? `/Title ${text(info!, title)}` : ''} ${author ? `/Author ${text(info!, author)}` : ''} /CreationDate ${text(info!, "D:20240229120000+01'00'")} >>`,
  );
  put(
    toc!,
    `<< /Type /Outlines /First ${entryAt(0)} 0 R /Last ${entryAt(outline.length - 1)} 0 R /Count ${outline.length} >>`,
  );
  pages.forEach((lines, index) => {
    const number = pageAt(index + 1);
    put(
      number,
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${number + 1} 0 R >>`,
    );
    const stream = lock ? lock.encrypt(number + 1, drawn(lines)) : drawn(lines);
    put(
      number + 1,
      Buffer.concat([
        Buffer.from(`<< /Length ${stream.length} >>\nstream\n`),
        stream,
        Buffer.from('\nendstream'),
      ]),
    );
  });
  outline.forEach((entry, index) => {
    const before = index > 0 ? `/Prev ${entryAt(index - 1)} 0 R` : '';
    const after = index < outline.length - 1 ? `/Next ${entryAt(index + 1)} 0 R` : '';
    const number = entryAt(index);
    put(
      number,
      `<< /Title ${text(number, entry.title)} /Parent ${toc} 0 R ${before} ${after} /Dest [${pageAt(entry.page)} 0 R /XYZ null null null] >>`,
    );
  });
  return fileOf(objects, { catalog: catalog!, info: info!, id, lock: lock?.dictionary ?? null });
}

function fileOf(
  objects: readonly Buffer[],
  trailer: { catalog: number; info: number; id: Buffer; lock: string | null },
): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n')];
  let length = parts[0]!.length;
  const offsets: number[] = [];
  objects.forEach((content, number) => {
    offsets[number] = length;
    const object = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      content,
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(object);
    length += object.length;
  });
  const free = '0000000000 65535 f \n';
  const rows = Array.from({ length: objects.length - 1 }, (_, index) => {
    const offset = offsets[index + 1];
    return offset === undefined ? free : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const id = `<${trailer.id.toString('hex')}>`;
  const end = [
    `xref\n0 ${objects.length}\n${free}${rows.join('')}trailer\n<< /Size ${objects.length}`,
    `/Root ${trailer.catalog} 0 R /Info ${trailer.info} 0 R /ID [${id} ${id}]`,
    trailer.lock ? `/Encrypt ${trailer.lock}` : '',
    `>>\nstartxref\n${length}\n%%EOF\n`,
  ];
  return Buffer.concat([...parts, Buffer.from(end.join(' '))]);
}
