import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateApiKey } from '@supabase/lite';
import * as v from 'valibot';

const secretsSchema = v.object({
  /** signs the sessions of everyone who signs in */
  jwtSecret: v.string(),
  /** goes into invites: names the hub, lets nobody in */
  publishableKey: v.string(),
  /** passes by row-level security: never leaves the hub */
  secretKey: v.string(),
});

export type Secrets = v.InferOutput<typeof secretsSchema>;

const read = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** The hub's secrets: those in the folder, or new ones, kept there for its owner alone to read. */
export async function loadSecrets(folder: string): Promise<Secrets> {
  const file = join(folder, 'secrets.json');
  const text = await read(file);
  if (text !== null) return v.parse(secretsSchema, JSON.parse(text));
  const secrets: Secrets = {
    jwtSecret: randomBytes(48).toString('base64url'),
    publishableKey: (await generateApiKey('publishable')).key,
    secretKey: (await generateApiKey('secret')).key,
  };
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return secrets;
}

/** A signing secret that somebody wrote by hand and others may guess, such as a documented default. */
export const isGuessable = ({ jwtSecret }: Secrets): boolean => jwtSecret.length < 32;
