// Measures how long a fan-out takes at the rates that the platforms allow, over the least that these allow. The whole
// program is started, with its gateway sessions and the registering of its commands.
import { loadavg } from 'node:os';
import type { ChannelsOptions } from './channels.ts';
import { openChannels, told } from './channels.ts';

const rounds = Number(process.argv[2] ?? 3);
const papers = 5;

type Side = {
  readonly name: string;
  readonly options: ChannelsOptions;
  readonly messages: number;
  /** With the opening of each thread. */
  readonly requests: number;
  /** What the platform allows. */
  readonly requestsPerSecond: number;
};

const sides: readonly Side[] = [
  { name: 'Discord', options: { discord: 2000 }, messages: 2000, requests: 2000, requestsPerSecond: 50 },
  {
    name: 'Discord, threads',
    options: { discord: 300, layout: 'thread' },
    messages: 300 * (1 + papers),
    requests: 300 * (2 + papers),
    requestsPerSecond: 50,
  },
  {
    name: 'Slack',
    options: { slack: 1000, postsPerMinute: 600 },
    messages: 1000,
    requests: 1000,
    requestsPerSecond: 10,
  },
];

process.stdout.write(`send-rates: ${rounds} rounds, from the program's start to the last answer\n`);
for (let round = 0; round < rounds; round += 1)
  for (const { name, options, messages, requests: needed, requestsPerSecond } of sides) {
    const channels = await openChannels({ ...options, rates: true });
    const { tookMs } = await told<{ tookMs: number }>(channels.run('run-morning.ts', [String(messages)]));
    const { requests, tooEarly, served, mostInASecond } = channels.seen();
    await channels.close();
    const leastMs = (needed / requestsPerSecond) * 1000;
    const most = name === 'Slack' ? '' : `, ${mostInASecond} within a second at most`;
    process.stdout.write(
      `  ${name.padEnd(16)} ${(tookMs / 1000).toFixed(2)} s, ${(tookMs / leastMs).toFixed(3)} × the least; ${requests} requests of ${needed} needed${most}, ${tooEarly} answered 429, ${served} channels with exactly one message; load ${loadavg()[0]?.toFixed(1)}\n`,
    );
  }
