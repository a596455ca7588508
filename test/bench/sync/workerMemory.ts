import type { CDPSession } from 'playwright-core';
import { formatInvite } from '../../../lib/model/invite.ts';
import { buildExtension } from '../../../scripts/browser/build.mjs';
import type { Chromium } from '../../../scripts/browser/chromium.ts';
import { Member } from '../../browser/support/member.ts';
import { until } from '../../browser/support/until.ts';
import { account } from '../../browser/support/welcome.ts';
import type { SeededHub } from './seededHub.ts';

interface Answer {
  id: number;
  result: { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number };
}

/** Asks the extension's service worker, through the browser, what it holds; in bytes. */
async function heapOf({ session, extensionId }: Chromium): Promise<() => Promise<number>> {
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
  );
  if (!worker) throw new Error('the extension has no service worker');
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: false,
  });
  let asked = 0;
  return async () => {
    const id = ++asked;
    const answer = answerTo(session, id);
    const message = JSON.stringify({ id, method: 'Runtime.getHeapUsage' });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = (await answer).result;
    return usedSize + embedderHeapUsedSize + backingStorageSize;
  };
}

const answerTo = (session: CDPSession, id: number): Promise<Answer> =>
  new Promise((resolve) => {
    const hear = ({ message }: { message: string }) => {
      const answer = JSON.parse(message) as Answer;
      if (answer.id !== id) return;
      session.off('Target.receivedMessageFromTarget', hear);
      resolve(answer);
    };
    session.on('Target.receivedMessageFromTarget', hear);
  });

/** In a page of the extension: how many texts its store has. */
async function textsThere(): Promise<number> {
  const db = await new Promise<IDBDatabase>((opened) => {
    const request = indexedDB.open('commonplace');
    request.onsuccess = () => opened(request.result);
  });
  const counted = db.transaction('contents').objectStore('contents').count();
  await new Promise((done) => {
    counted.onsuccess = done;
  });
  db.close();
  return counted.result;
}

/** What the background of the built extension holds at most while it reads the community, in MB. */
export async function workerMemory(
  executablePath: string,
  { connection, invite }: SeededHub,
  pages: number,
): Promise<number> {
  const extension = await buildExtension('chrome', 'test');
  const member = await Member.arrive({ executablePath, extension, headless: true });
  try {
    const { page } = await member.settings();
    const heap = await heapOf(member.chromium);
    let most = 0;
    const joining = member.join(formatInvite({ ...connection, token: invite }), account('Reader'));
    await until(
      'the community to be read',
      async () => {
        most = Math.max(most, await heap());
        return (await page.evaluate(textsThere)) >= pages;
      },
      300_000,
    );
    await joining;
    return most / 1_000_000;
  } finally {
    await member.chromium.close();
  }
}
