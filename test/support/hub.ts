import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import ws from 'ws';
import type { SentCode } from '../../hub/mailbox.ts';
import { type Hub, type HubOptions, startHub } from '../../hub/startHub.ts';
import { layDatabase, layDemonstration } from './hubData.ts';

/** A real hub on a free port, with its data in a temporary folder. */
export interface TestHub extends Omit<Hub, 'invite' | 'members'> {
  /** link into the demonstration community, and who is in it, where it was asked for */
  readonly invite: string | undefined;
  readonly members: Hub['members'] | undefined;
  dataDir: string;
  /** codes "e-mailed" so far, oldest first */
  codes: SentCode[];
  /** a client that nobody is signed in to */
  client(): SupabaseClient;
  /** signs somebody up; the address is `<name>@example.org` */
  signUp(name: string): Promise<Person>;
  /** stops the hub and keeps its data, until it is started again */
  halt(): Promise<void>;
  /**
   * stops the hub and starts it again on the same data
   * @param between done while it is stopped
   * @param port the same unless another is given
   */
  restart(between?: () => Promise<void>, port?: number): Promise<void>;
}

export interface Person {
  id: string;
  email: string;
  password: string;
  client: SupabaseClient;
}

/** A client as the extension makes one, its session kept in memory only. */
export const hubClient = ({ url, key }: Pick<Hub, 'url' | 'key'>): SupabaseClient =>
  createClient(url, key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    realtime: { transport: ws as never },
  });

export interface TestHubOptions extends Partial<Pick<HubOptions, 'demo' | 'port'>> {
  /** whether it makes its data itself, as a first start does, instead of finding it in its folder */
  anew?: boolean;
}

export async function startTestHub({
  anew = false,
  ...options
}: TestHubOptions = {}): Promise<TestHub> {
  const dataDir = await mkdtemp(join(tmpdir(), 'commonplace-hub-'));
  if (!anew) await (options.demo ? layDemonstration : layDatabase)(dataDir);
  const codes: SentCode[] = [];
  const start = (port: number) =>
    startHub({ ...options, dataDir, port, onCode: (sent) => codes.push(sent) });
  let hub = await start(options.port ?? 0);

  const test: TestHub = {
    get url() {
      return hub.url;
    },
    get key() {
      return hub.key;
    },
    get invite() {
      return hub.invite;
    },
    get members() {
      return hub.members;
    },
    dataDir,
    codes,
    client: () => hubClient(hub),
    async signUp(name) {
      const email = `${name.toLowerCase()}@example.org`;
      const password = `password of ${name}`;
      const client = hubClient(hub);
      const { data, error } = await client.auth.signUp({
        email,
        password,
        options: { data: { name } },
      });
      if (error) throw error;
      if (!data.user) throw new Error(`${name} was not signed up`);
      return { id: data.user.id, email, password, client };
    },
    halt: () => hub.stop(),
    async restart(between, port) {
      await hub.stop();
      await between?.();
      hub = await start(port ?? Number(new URL(hub.url).port));
    },
    async stop() {
      await hub.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return test;
}
