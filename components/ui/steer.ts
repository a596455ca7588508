/** The keys of a list that a field steers; whether the key was one of them. */
export function steer(
  key: string,
  count: number,
  active: number,
  move: (place: number) => void,
): boolean {
  if (count === 0) return false;
  if (key === 'ArrowDown') move((active + 1) % count);
  else if (key === 'ArrowUp') move((Math.max(active, 0) - 1 + count) % count);
  else return false;
  return true;
}
