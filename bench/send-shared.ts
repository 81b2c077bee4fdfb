// One of several processes on a Postgres: `plan` plans a morning for all accounts, `send` sends what it gets of that
// from a word on, and tells how much it was.
import { once } from 'node:events';
import { loadConfig } from '../src/config/load-config.ts';
import { startSenders } from '../src/delivery/start-senders.ts';
import { silentLog } from '../src/log.ts';
import { spreadOverAccounts } from './accounts.ts';
import { openMorning, planMorning, sendersOf } from './morning.ts';

const app = await openMorning(loadConfig(), silentLog);
const { deliverers, destinations } = spreadOverAccounts(app);
if (process.argv[2] === 'plan') {
  await planMorning({ ...app, deliverers }, destinations);
  process.send?.('planned');
} else {
  let sent = 0;
  const count = (_: unknown, message?: string) => {
    if (message === 'Delivery sent') sent += 1;
  };
  const jobs = await app.openJobs();
  process.send?.('ready');
  await once(process, 'message');
  const senders = sendersOf(app, [...deliverers.values()]);
  const atWork = await startSenders({ ...app, senders, jobs, log: { ...silentLog, info: count } });
  await once(process, 'message');
  const cpu = process.cpuUsage();
  process.send?.({ sent, cpuMs: (cpu.user + cpu.system) / 1000 });
  await atWork.stop();
  await jobs.close();
}
await app.close();
process.disconnect?.();
