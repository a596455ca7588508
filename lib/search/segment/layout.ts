/**
 * A packed segment is one run of bytes: a header of 32-bit numbers, then sections, each at a multiple of
 * four bytes so that its numbers are read where they lie. Little-endian, as every machine with a browser is.
 */
const magic = 0x31534343;
export const layoutVersion = 1;

const sectionNames = [
  /** where each document's id begins among `ids`, and where the last one ends */
  'idStarts',
  'ids',
  /** when each page came into the library and when anything on it last changed: minutes since 1970 */
  'created',
  'updated',
  /** distinct terms of each document in each field, field by field */
  'lengths',
  /** sum of the lengths of each field */
  'totals',
  /** where each term begins among `terms`, in UTF-16 code units, and where the last one ends */
  'termStarts',
  /** all terms in order of their code units, as UTF-8 */
  'terms',
  /** how many code units each term begins with that the one before it begins with too; at most 255 */
  'shared',
  /** where each term's record begins among `postings`, and where the last one ends */
  'postingStarts',
  'postings',
] as const;
export type SectionName = (typeof sectionNames)[number];
export type Sections = Record<SectionName, Uint8Array>;

const headerNumbers = 2 + sectionNames.length * 2;
const aligned = (length: number): number => (length + 3) & ~3;

/** Lays sections out in one run of bytes. */
export function layOut(sections: Sections): Uint8Array<ArrayBuffer> {
  const header = new Uint32Array(headerNumbers);
  header[0] = magic;
  header[1] = layoutVersion;
  let at = header.byteLength;
  for (const [place, name] of sectionNames.entries()) {
    header[2 + place * 2] = at;
    header[3 + place * 2] = sections[name].byteLength;
    at += aligned(sections[name].byteLength);
  }
  const bytes = new Uint8Array(at);
  bytes.set(new Uint8Array(header.buffer));
  for (const [place, name] of sectionNames.entries()) {
    bytes.set(sections[name], header[2 + place * 2]);
  }
  return bytes;
}

/**
 * The sections of a run of bytes, as views into it.
 * @throws where it is of another kind, of another version or cut off
 */
export function readLayout(bytes: Uint8Array): Sections {
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, headerNumbers);
  if (header[0] !== magic || header[1] !== layoutVersion) throw new Error('not a segment of ours');
  const sections = sectionNames.map((name, place) => {
    const start = header[2 + place * 2]!;
    const length = header[3 + place * 2]!;
    if (start + length > bytes.byteLength) throw new Error(`a segment without its ${name}`);
    return [name, bytes.subarray(start, start + length)] as const;
  });
  return Object.fromEntries(sections) as Sections;
}

export const asUint32 = (bytes: Uint8Array): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);

export const asUint16 = (bytes: Uint8Array): Uint16Array =>
  new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1);

export const asBytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
