/** What a run of tests that speaks TAP came to. */
export interface TapRun {
  passed: number;
  /** one a test that failed, with the diagnosis that followed it, and one where the plan was not kept */
  failures: string[];
}

/**
 * Reads the Test Anything Protocol.
 * @param output lines, or several at once, in order; what is not TAP is left out
 */
export function readTap(output: string[]): TapRun {
  const lines = output.flatMap((part) => part.split('\n'));
  const failures: string[] = [];
  let passed = 0;
  let planned: number | undefined;
  let failing = false;
  for (const line of lines) {
    const test = /^(not )?ok\b/.exec(line);
    if (test) {
      failing = test[1] !== undefined;
      if (failing) failures.push(line);
      else passed += 1;
    } else if (failing && line.startsWith('#')) {
      failures.push(`${failures.pop()}\n${line}`);
    }
    const plan = /^1\.\.(\d+)$/.exec(line)?.[1];
    if (plan !== undefined) planned = Number(plan);
  }
  const ran = lines.filter((line) => /^(not )?ok\b/.test(line)).length;
  if (planned !== ran || ran === 0) failures.push(`${planned ?? 'no'} tests planned, ${ran} ran`);
  return { passed, failures };
}
