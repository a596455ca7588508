import type { WriteFailure } from '../model/failure.ts';
import { newId, type PictureId } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { command } from './command.ts';
import type { Database } from './database.ts';
import type { Picture } from './local.ts';
import type { PageDescription } from './page.ts';
import { ensureOnShelf } from './pictureMove.ts';
import { resourcesAt } from './resource.ts';
import { getSetting } from './settings.ts';

/** The most that a picture may weigh, in bytes. */
export const pictureBytes = 500 * 1024;

/** Why a picture was not kept. `unfit`: it is no WebP image, or a larger one than may be kept. */
export type PictureFailure = WriteFailure | { code: 'unfit'; message: string };

export interface PictureInput {
  page: PageDescription;
  urlKey: string;
  /** WebP, `pictureBytes` at most */
  bytes: Uint8Array;
  /** CSS pixels */
  width: number;
  height: number;
}

/** A picture, and the page it is of. */
export interface PagePicture extends Picture {
  title: string;
}

/**
 * Keeps a picture with its page: with the one of the community written to last where several know
 * the page, and on the own shelf where none does. It stays on this device and is never queued.
 */
export async function keepPicture(
  db: Database,
  { page, urlKey, ...image }: PictureInput,
): Promise<Result<Picture, PictureFailure>> {
  const { bytes, width, height } = image;
  if (!isWebp(bytes)) return fail({ code: 'unfit', message: 'this is no WebP image' });
  if (bytes.length > pictureBytes) {
    return fail({ code: 'unfit', message: `${bytes.length} bytes are more than ${pictureBytes}` });
  }
  return command(db, async (clock) => {
    const known = await resourceFor(db, urlKey);
    const { id: resourceId } = known ?? (await ensureOnShelf(db, clock, page, urlKey));
    const picture = {
      ...{ id: newId<PictureId>(), resourceId, bytes, width, height },
      createdAt: db.now(),
    };
    await db.pictures.add(picture);
    return ok(picture);
  });
}

async function resourceFor(db: Database, urlKey: string) {
  const all = await resourcesAt(db, urlKey);
  const last = await getSetting(db, 'lastCommunity');
  return all.find(({ communityId }) => communityId === last) ?? all[0];
}

/** RIFF, four bytes of length, WEBP (RFC 9649). */
const isWebp = (bytes: Uint8Array): boolean =>
  String.fromCharCode(...bytes.subarray(0, 4), ...bytes.subarray(8, 12)) === 'RIFFWEBP';

/** The pictures of the page with this key, with whichever community they are kept; the newest first. */
export async function picturesAt(db: Database, urlKey: string): Promise<PagePicture[]> {
  const pages = (await db.resources.where({ urlKey }).toArray()).filter(
    ({ deletedAt }) => deletedAt === null,
  );
  const titles = new Map(pages.map(({ id, title, url }) => [id, title || url]));
  const pictures = await db.pictures
    .where('resourceId')
    .anyOf([...titles.keys()])
    .toArray();
  return pictures
    .map((picture) => ({ ...picture, title: titles.get(picture.resourceId) ?? '' }))
    .sort((a, b) => b.createdAt - a.createdAt);
}

export const removePicture = (db: Database, id: PictureId): Promise<void> => db.pictures.delete(id);

/**
 * Puts a picture back that was deleted a moment ago.
 * @returns `notFound` where its page has been deleted since
 */
export const restorePicture = (
  db: Database,
  { id, resourceId, bytes, width, height, createdAt }: Picture,
): Promise<Result<null, WriteFailure>> =>
  command(db, async () => {
    const page = await db.resources.get(resourceId);
    if (!page || page.deletedAt !== null) {
      return fail({ code: 'notFound', message: 'no such page' });
    }
    await db.pictures.put({ id, resourceId, bytes, width, height, createdAt });
    return ok(null);
  });
