// Keeps pictures of papers that all have one title: what two processes do at once in a test. Arguments: the folder,
// the database's file, the pictures' origin, how many.
import { pathToFileURL } from 'node:url';
import { createImageFetcher } from '../../src/images/fetch-image.ts';
import { createImageKeeper } from '../../src/images/keep-images.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { plainPaper } from '../digest/digests.ts';

/** Keeps the pictures of the papers `1` to `count`, each at `/<id>` of the origin. */
export async function keepMany(folder: string, file: string, origin: string, count: number): Promise<void> {
  const database = await openSqlite(file);
  const fetcher = createImageFetcher({ allowedOrigin: origin });
  const keeper = createImageKeeper({
    folder,
    database,
    fetchImage: fetcher.fetch,
    now: Temporal.Now.instant,
    onFailed: (_paper, error) => {
      throw error;
    },
  });
  for (let id = 1; id <= count; id += 1)
    await keeper.keep(plainPaper(String(id), { title: 'Same', thumbnail: `${origin}/${id}` }));
  await fetcher.close();
  await database.close();
}

const [, script = '', folder = '', file = '', origin = '', count = ''] = process.argv;
if (import.meta.url === pathToFileURL(script).href) await keepMany(folder, file, origin, Number(count));
