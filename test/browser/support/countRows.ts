/** In a page of the extension: how many rows of a table of the device's store there are. */
export async function countRows(table: string): Promise<number> {
  const db = await new Promise<IDBDatabase>((opened, failed) => {
    const request = indexedDB.open('commonplace');
    request.onsuccess = () => opened(request.result);
    request.onerror = failed;
  });
  const request = db.transaction(table).objectStore(table).count();
  const count = await new Promise<number>((read, failed) => {
    request.onsuccess = () => read(request.result);
    request.onerror = failed;
  });
  db.close();
  return count;
}
