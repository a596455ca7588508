import { expect, it } from 'vitest';
import { fitWebp } from './fitWebp.ts';

const limit = 500 * 1024;

/** An encoder whose images weigh as much at the best quality and whole size, and its calls. */
function encoder(bytes: number, type = 'image/webp') {
  const calls: { scale: number; quality: number }[] = [];
  const encode = async (scale: number, quality: number) => {
    calls.push({ scale, quality });
    const size = Math.ceil(bytes * scale * scale * (quality / 0.92));
    return new Blob([new Uint8Array(size)], { type });
  };
  return { calls, encode };
}

it('leaves what is small enough at its best', async () => {
  const { calls, encode } = encoder(limit);
  expect(await fitWebp(encode, limit)).toMatchObject({ ok: true, value: { size: limit } });
  expect(calls).toEqual([{ scale: 1, quality: 0.92 }]);
});

it('lowers the quality no further than it must', async () => {
  const { calls, encode } = encoder(limit * 1.5);
  const fitted = await fitWebp(encode, limit);
  const size = fitted.ok ? fitted.value.size : 0;
  expect(size).toBeLessThanOrEqual(limit);
  expect(size).toBeGreaterThan(limit * 0.96);
  expect(calls.every(({ scale }) => scale === 1)).toBe(true);
});

it('makes it smaller where the lowest quality is too much', async () => {
  const { calls, encode } = encoder(limit * 40);
  const fitted = await fitWebp(encode, limit);
  const size = fitted.ok ? fitted.value.size : 0;
  expect(size).toBeLessThanOrEqual(limit);
  expect(size).toBeGreaterThan(limit * 0.8);
  expect(calls.length).toBeLessThan(20);
});

it('says that the browser makes no WebP', async () => {
  expect(await fitWebp(encoder(10, 'image/png').encode, limit)).toMatchObject({
    error: { code: 'noWebp', message: 'image/png' },
  });
});

it('ends where nothing fits', async () => {
  const heavy = async () => new Blob([new Uint8Array(20)], { type: 'image/webp' });
  expect(await fitWebp(heavy, 10)).toMatchObject({ error: { code: 'unfit' } });
});
