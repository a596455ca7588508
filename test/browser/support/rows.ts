import type { Page } from 'playwright-core';

/**
 * Writes so many pages into the device's store, as a pull would: every tenth with the tag `gloves`.
 * @param page of the extension
 */
export const keepMany = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (many) => {
    const db = await new Promise<IDBDatabase>((opened, failed) => {
      const request = indexedDB.open('commonplace');
      request.onsuccess = () => opened(request.result);
      request.onerror = failed;
    });
    const [community] = await new Promise<{ id: string }[]>((read) => {
      const request = db.transaction('communities').objectStore('communities').getAll();
      request.onsuccess = () => read(request.result);
    });
    const tags = ['gloves', 'lamp', 'rounds', 'gel', 'handover'];
    const member = await new Promise<{ value: string }>((read) => {
      const request = db.transaction('settings').objectStore('settings').get('localMember');
      request.onsuccess = () => read(request.result);
    });
    for (let at = 0; at < many; at += 5_000) {
      const change = db.transaction('resources', 'readwrite');
      for (let n = at; n < Math.min(many, at + 5_000); n++) {
        const urlKey = `site${n % 40}.example/page/${n}`;
        const hour = 3_600_000;
        const time = Date.now() - (many - n) * hour;
        change.objectStore('resources').put({
          id: `01970000-0000-7000-8000-${String(n).padStart(12, '0')}`,
          communityId: community!.id,
          authorId: member.value,
          ...{ urlKey, url: `https://${urlKey}`, title: `Page ${n} of the handbook`, byline: null },
          ...{ site: null, published: null, language: 'en', excerpt: `What is said of ${n}.` },
          tags: n % 10 === 0 ? [tags[0]] : [tags[1 + (n % 4)]],
          ...{ rev: 0, createdAt: time, updatedAt: time, deletedAt: null },
          touched: `${(Date.now() - many + n).toString(16).padStart(12, '0')}-0000-00000001`,
        });
      }
      await new Promise((done) => change.addEventListener('complete', done));
    }
    db.close();
  }, count);
