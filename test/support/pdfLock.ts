import { createHash } from 'node:crypto';
import { rc4 } from './rc4.ts';

/** PDF 32000-1, 7.6.3.3: what passwords are filled up with. */
const padding = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
);

const padded = (password: string): Buffer =>
  Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);
const md5 = (...parts: Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('md5')).digest();

/** Encrypts a PDF with a password, by the standard handler's first revision (40-bit RC4). */
export interface Lock {
  /** the encryption dictionary */
  dictionary: string;
  encrypt(object: number, data: Buffer): Buffer;
}

export function createLock(password: string, id: Buffer): Lock {
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const owner = Buffer.from(rc4(md5(padded(password)).subarray(0, 5), padded(password)));
  const key = md5(padded(password), owner, permissions, id).subarray(0, 5);
  const user = Buffer.from(rc4(key, padding));
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P -4 >>`,
    encrypt(object, data) {
      const salt = Buffer.from([object & 255, (object >> 8) & 255, object >> 16, 0, 0]);
      return Buffer.from(rc4(md5(key, salt).subarray(0, 10), data));
    },
  };
}
