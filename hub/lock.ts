import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, but there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const ownerOf = async (file: string): Promise<number> =>
  Number.parseInt(await readFile(file, 'utf8'), 10);

/**
 * Takes a folder for this process: two hubs writing one database would destroy it.
 * The lock of a process that is gone is taken over.
 * @returns a function that gives the folder back
 * @throws where another process has it, in words that say what to do
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'lock');
  const release = () => rm(file, { force: true });
  for (;;) {
    try {
      await writeFile(file, `${process.pid}\n`, { flag: 'wx' });
      return release;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = await ownerOf(file).catch(() => Number.NaN);
    if (isRunning(owner)) {
      throw new Error(
        `The folder ${folder} is in use by another hub (process ${owner}). Stop that one first, or ` +
          `give this one a folder of its own with --data. If no hub is running, delete ${file}.`,
      );
    }
    await release();
  }
}
