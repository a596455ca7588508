/**
 * Hybrid logical clocks (Kulkarni et al., "Logical Physical Clocks", 2014), written so that
 * comparing the text compares the times: 12 hex digits of milliseconds, 4 of a counter, 8 of the device.
 */
declare const hlcBrand: unique symbol;
export type Hlc = string & { readonly [hlcBrand]: true };

export const hlcPattern = /^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{8}$/;

/** Sorts before every real clock. */
export const hlcZero = '000000000000-0000-00000000' as Hlc;

const write = (milliseconds: number, counter: number, device: string): Hlc =>
  `${milliseconds.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${device}` as Hlc;

/** The wall-clock part of a clock, in milliseconds since 1970. */
export const hlcTime = (clock: Hlc): number => Number.parseInt(clock.slice(0, 12), 16);

/**
 * The next clock of this device: later than `last` and than the wall clock `now` (milliseconds).
 * @param device 8 hex digits that name this device
 */
export function tick(last: Hlc, now: number, device: string): Hlc {
  const lastTime = hlcTime(last);
  if (now > lastTime) return write(now, 0, device);
  const counter = Number.parseInt(last.slice(13, 17), 16) + 1;
  return counter > 0xffff ? write(lastTime + 1, 0, device) : write(lastTime, counter, device);
}

/** The later of two clocks. */
export const laterHlc = (a: Hlc, b: Hlc): Hlc => (a > b ? a : b);
