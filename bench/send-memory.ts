// Measures what the running program grows by from a hundred channels to twenty thousand, once all of them are served,
// beside what both platforms' SDKs alone grow by that post the same.
import { loadavg } from 'node:os';
import { type Channels, openChannels, told } from './channels.ts';
import type { MemoryTold } from './held-memory.ts';
import type { BothPosts } from './hold-bare.ts';
import { median, spread } from './statistics.ts';

const rounds = Number(process.argv[2] ?? 3);
/** With `yaml` the channels stand in the configuration; nobody writes so many there. */
const areSubscribed = process.argv[3] !== 'yaml';
const few = 100;
const many = 20_000;
const mebi = 2 ** 20;

type Run = (channels: Channels, count: number) => Promise<MemoryTold>;

/** What Paperboy posted, for the bare SDKs to post too. */
let bodies: ReturnType<Channels['lastBodies']> = {};

const paperboy: Run = async (channels, count) => {
  const memory = await told<MemoryTold>(channels.run('hold-morning.ts', [String(count)], ['--expose-gc']));
  bodies = channels.lastBodies();
  return memory;
};

const bare: Run = async channels => {
  const program = channels.run('hold-bare.ts', [], ['--expose-gc']);
  const { slack = {}, discord = {} } = bodies;
  program.send({
    slack: { channels: channels.ids.slack, body: slack },
    discord: { channels: channels.ids.discord, body: discord },
  } satisfies BothPosts);
  return told<MemoryTold>(program);
};

async function measure(count: number, run: Run): Promise<MemoryTold> {
  const channels = await openChannels({ slack: count / 2, discord: count / 2, areSubscribed });
  const memory = await run(channels, count);
  const { requests, served } = channels.seen();
  await channels.close();
  if (requests !== count || served !== count) throw new Error(`${served} of ${count} were served`);
  return memory;
}

const sides = [
  { name: 'Paperboy', run: paperboy, few: [] as MemoryTold[], many: [] as MemoryTold[] },
  { name: 'bare', run: bare, few: [] as MemoryTold[], many: [] as MemoryTold[] },
];
for (let round = 0; round < rounds; round += 1)
  for (const { run, ...taken } of sides) {
    taken.few.push(await measure(few, run));
    taken.many.push(await measure(many, run));
  }
process.stdout.write(
  `send-memory: ${few} and ${many} channels, half of them on each platform, ${areSubscribed ? 'subscribed from the chat' : 'from the configuration'}, ${rounds} rounds, each in a fresh process; MiB, median (middle half); load ${loadavg()[0]?.toFixed(1)}\n`,
);
for (const kind of ['heapUsed', 'rss', 'peak'] as const)
  for (const { name, ...taken } of sides) {
    const [before, after] = [taken.few, taken.many].map(side => side.map(each => each[kind] / mebi));
    process.stdout.write(
      `  ${kind.padEnd(9)} ${name.padEnd(9)} ${spread(before ?? [], 1)} and ${spread(after ?? [], 1)}: ${(median(after ?? []) - median(before ?? [])).toFixed(1)} more\n`,
    );
  }
