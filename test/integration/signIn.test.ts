import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../hub/database.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const newestCode = (email: string) => hub.codes.findLast((sent) => sent.email === email)?.code;

describe('signing in', () => {
  it('signs up and in by password', async () => {
    const { email, password, id } = await hub.signUp('Pia');
    const { data, error } = await hub.client().auth.signInWithPassword({ email, password });
    expect(error).toBeNull();
    expect(data.user?.id).toBe(id);
    const wrong = await hub.client().auth.signInWithPassword({ email, password: 'another one' });
    expect(wrong.error?.code).toBe('invalid_credentials');
    const twice = await hub.client().auth.signUp({ email, password });
    expect(twice.error?.code).toBe('user_already_exists');
  });

  it('signs in by an e-mailed code, once', async () => {
    const email = 'Coded@example.org';
    const sent = await hub.client().auth.signInWithOtp({ email });
    expect(sent.error).toBeNull();
    const token = newestCode(email.toLowerCase())!;
    expect(token).toMatch(/^\d{6}$/);

    const wrong = token === '000000' ? '000001' : '000000';
    const refused = await hub.client().auth.verifyOtp({ email, token: wrong, type: 'email' });
    expect(refused.error?.code).toBe('otp_expired');
    const client = hub.client();
    const { data, error } = await client.auth.verifyOtp({ email, token, type: 'email' });
    expect(error).toBeNull();
    expect(data.user?.email).toBe(email.toLowerCase());
    expect((await client.rpc('sync_heads')).data).toEqual([]);
    const again = await hub.client().auth.verifyOtp({ email, token, type: 'email' });
    expect(again.error?.code).toBe('otp_expired');
  });

  it('refuses a code that a newer one has replaced', async () => {
    const email = 'replaced@example.org';
    await hub.client().auth.signInWithOtp({ email });
    const first = newestCode(email)!;
    do await hub.client().auth.signInWithOtp({ email });
    while (newestCode(email) === first);
    const old = await hub.client().auth.verifyOtp({ email, token: first, type: 'email' });
    expect(old.error?.code).toBe('otp_expired');
  });

  it('refuses a code after its hour', async () => {
    const email = 'late@example.org';
    await hub.client().auth.signInWithOtp({ email });
    await hub.restart(async () => {
      const database = await openDatabase(join(hub.dataDir, 'database'), () => undefined);
      const anHourAgo = "update auth.users set recovery_sent_at = now() - interval '61 minutes'";
      await database.driver.query(`${anHourAgo} where email = $1`, [email]);
      await database.close();
    });
    const token = newestCode(email)!;
    const late = await hub.client().auth.verifyOtp({ email, token, type: 'email' });
    expect(late.error?.code).toBe('otp_expired');
  });

  it('makes one who tries too often wait', async () => {
    const email = 'guessed@example.org';
    await hub.client().auth.signInWithOtp({ email });
    const codes: (string | undefined)[] = [];
    for (let n = 0; n < 11; n++) {
      const token = String(n).padStart(6, '0');
      const { error } = await hub.client().auth.verifyOtp({ email, token, type: 'email' });
      codes.push(error?.code);
    }
    expect(codes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'otp_expired'));
    expect(codes.at(-1)).toBe('over_request_rate_limit');
  });

  it('lets many people in at a time, each as themselves', async () => {
    const people = [];
    for (let n = 0; n < 5; n++) people.push(await hub.signUp(`Many${n}`));
    const named = people.map(async ({ id, client }, n) => {
      const profile = { p_topics: [], p_bio: '', p_open_to_mentor: false };
      await client.rpc('profile_save', { p_name: `Person ${n}`, ...profile });
      const { data } = await client.from('profiles').select('user_id, name');
      expect(data).toEqual([{ user_id: id, name: `Person ${n}` }]);
    });
    await Promise.all(named);
  });
});
