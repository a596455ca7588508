import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isLoopbackAddress, isLoopbackHostname } from '@supabase/lite';
import type { PgliteConnection } from '@supabase/lite/pglite';
import { createApi } from './api.ts';
import { openDatabase } from './database.ts';
import type { Demonstration } from './demo/index.ts';
import { type Listener, listen } from './listener.ts';
import { lockFolder } from './lock.ts';
import { codeMailbox, type SentCode } from './mailbox.ts';
import { purgeDaily } from './purge.ts';
import { createBridge } from './realtime/bridge.ts';
import { communitiesOf } from './realtime/communitiesOf.ts';
import { isGuessable, loadSecrets } from './secrets.ts';

export interface HubOptions {
  /** keeps the database and the secrets; made where it is not there */
  dataDir: string;
  /** 0 takes a free one */
  port?: number;
  /** the address to listen on */
  host?: string;
  /** serve the demonstration community and its pages */
  demo?: boolean;
  /** what becomes of e-mailed codes, as no e-mail leaves the hub */
  onCode?: (sent: SentCode) => void;
  log?: (line: string) => void;
}

export interface Hub {
  url: string;
  /** the publishable key that clients send along */
  key: string;
  /** link into the demonstration community, where there is one */
  invite?: string;
  /** who is in the demonstration community, to sign in as one of them */
  members?: Demonstration['members'];
  stop(): Promise<void>;
}

/**
 * Starts a hub: database, data and sign-in API, pages.
 * @throws in words where the folder or the port is taken, or the address is open and the secret weak
 */
export async function startHub({
  dataDir,
  port = 8787,
  host = '127.0.0.1',
  demo = false,
  onCode = () => undefined,
  log = () => undefined,
}: HubOptions): Promise<Hub> {
  const folder = resolve(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(folder);
  let listener: Listener | undefined;
  let database: PgliteConnection | undefined;
  let stopPurging = async (): Promise<void> => {};
  const stop = async () => {
    await stopPurging();
    await listener?.close();
    await database?.close();
    await unlock();
  };

  try {
    const secrets = await loadSecrets(folder);
    if (!(isLoopbackAddress(host) || isLoopbackHostname(host)) && isGuessable(secrets)) {
      throw new Error(
        `The signing secret in ${join(folder, 'secrets.json')} is too short to be safe, and ${host} is ` +
          'open to others. Delete the file to have a new one made, which signs everyone out.',
      );
    }
    listener = await listen(host, port, demo);
    const { url } = listener;
    database = await openDatabase(join(folder, 'database'), log);
    const key = secrets.publishableKey;
    const api = createApi(database, secrets, codeMailbox(onCode), url);
    const bridge = createBridge({ key, communitiesOf: communitiesOf(api, url, key) });
    await database.driver.listen('commonplace_poke', bridge.poke);
    listener.serve(api);
    listener.bridge(bridge);
    stopPurging = purgeDaily(database, api.between, log);
    if (!demo) return { url, key, stop };
    log('Setting up the demonstration community …');
    // What reads its pages takes a second to load, which a hub without them is spared.
    const { demonstrate } = await import('./demo/index.ts');
    return { url, key, ...(await demonstrate(folder, url, key)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
