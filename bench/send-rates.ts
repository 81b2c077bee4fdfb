// Measures how long a fan-out takes at the rates that the platforms allow, over the least that these allow.
import { loadavg } from 'node:os';
import { openChannels, told } from './channels.ts';

const rounds = 3;

/** The channels, and the least time in which their platform takes a message for each. */
const sides = [
  { name: 'Discord', options: { discord: 2000 }, leastMs: (2000 / 50) * 1000 },
  { name: 'Slack', options: { slack: 1000, postsPerMinute: 600 }, leastMs: (1000 / 600) * 60_000 },
];

process.stdout.write(`send-rates: ${rounds} rounds, from the program's start to the last answer\n`);
for (let round = 0; round < rounds; round += 1)
  for (const { name, options, leastMs } of sides) {
    const channels = await openChannels({ ...options, rates: true });
    const { tookMs } = await told<{ tookMs: number }>(channels.run('run-morning.ts'));
    const { requests, tooEarly, served } = channels.seen();
    await channels.close();
    process.stdout.write(
      `  ${name.padEnd(8)} ${(tookMs / 1000).toFixed(2)} s, ${(tookMs / leastMs).toFixed(3)} × the least; ${requests} requests, ${tooEarly} answered 429, ${served} channels with exactly one message; load ${loadavg()[0]?.toFixed(1)}\n`,
    );
  }
