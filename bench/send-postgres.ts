// Measures how many messages a second leave with one, two and four senders on one Postgres.
import { loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { newPostgresDatabase, startPostgres } from '../test/servers/postgres.ts';
import { openChannels, told } from './channels.ts';
import { median, spread } from './statistics.ts';

const messages = 4000;
const rounds = 3;

// As a server is that must not lose what it has confirmed.
await startPostgres({ fsync: true });

type Run = { readonly perSecond: number; readonly shares: readonly number[]; readonly busy: number };

async function run(senders: number): Promise<Run> {
  const channels = await openChannels({ slack: messages, databaseUrl: await newPostgresDatabase() });
  await told(channels.run('send-shared.ts', ['plan']));
  const programs = Array.from({ length: senders }, () => channels.run('send-shared.ts', ['send']));
  await Promise.all(programs.map(program => told(program)));
  for (const program of programs) program.send('go');
  const before = process.cpuUsage();
  while (channels.requests() < messages) await delay(20);
  const server = process.cpuUsage(before);
  // The last answers are still to be written.
  await delay(500);
  const shares = await Promise.all(
    programs.map(program => {
      program.send('stop');
      return told<{ sent: number }>(program);
    }),
  );
  const { requests, served, tookMs } = channels.seen();
  if (requests !== messages || served !== messages) throw new Error(`${served} of ${messages} were served`);
  await channels.close();
  return {
    perSecond: messages / (tookMs / 1000),
    shares: shares.map(({ sent }) => sent),
    busy: (server.user + server.system) / 1000 / tookMs,
  };
}

process.stdout.write(
  `send-postgres: ${messages} messages of eight accounts, ${rounds} rounds in turns; load ${loadavg()[0]?.toFixed(1)}\n`,
);
const sides = [1, 2, 4].map(senders => ({ senders, runs: [] as Run[] }));
for (let round = 0; round < rounds; round += 1)
  for (const { senders, runs } of sides) runs.push(await run(senders));
for (const { senders, runs } of sides)
  process.stdout.write(
    `  ${senders} ${senders === 1 ? 'sender ' : 'senders'} ${spread(
      runs.map(({ perSecond }) => perSecond),
      0,
    )} a second, shared as ${runs.map(({ shares }) => shares.join('+')).join(', ')}; the loopback server took ${median(runs.map(({ busy }) => busy)).toFixed(2)} of a core\n`,
  );
// The Postgres would keep the process, and ends with it.
process.exit();
