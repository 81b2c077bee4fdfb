// Takes the work of a key and keeps it until its signal ends it, or the process is ended. Arguments: the folder, or the address of a Postgres;
// the queue; the key.
import { createBossJobs } from '../../src/jobs/boss-jobs.ts';
import { createFolderJobs } from '../../src/jobs/folder-jobs.ts';
import { queues } from '../../src/jobs/jobs.ts';

const [, , place = '', name = '', key = ''] = process.argv;
const queue = queues.find(known => known === name) ?? 'drain';
const onError = (error: unknown) => void process.stderr.write(`${error}\n`);
const jobs = URL.canParse(place) ? await createBossJobs(place, onError) : createFolderJobs(place, onError);
await jobs.work(queue, async (_, signal) => {
  process.stdout.write('held\n');
  await new Promise(resolve => signal.addEventListener('abort', resolve));
  process.stdout.write('let go\n');
});
await jobs.ask(queue, key);
process.stdin.resume();
