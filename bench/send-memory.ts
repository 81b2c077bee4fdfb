// Measures what the running program grows by from a hundred channels to twenty thousand, once all of them are served.
import { loadavg } from 'node:os';
import { openChannels, told } from './channels.ts';
import { median, spread } from './statistics.ts';

const rounds = Number(process.argv[2] ?? 3);
const few = 100;
const many = 20_000;
const mebi = 2 ** 20;

/** In bytes, all messages sent and the garbage collected; the peak is the system's own, over the whole run. */
export type MemoryTold = { readonly rss: number; readonly heapUsed: number; readonly peak: number };

async function measure(count: number): Promise<MemoryTold> {
  const channels = await openChannels({ slack: count / 2, discord: count / 2 });
  const program = channels.run('hold-morning.ts', [], ['--expose-gc']);
  const memory = await told<MemoryTold>(program);
  const { requests, served } = channels.seen();
  await channels.close();
  if (requests !== count || served !== count) throw new Error(`${served} of ${count} were served`);
  return memory;
}

const taken = { few: [] as MemoryTold[], many: [] as MemoryTold[] };
for (let round = 0; round < rounds; round += 1) {
  taken.few.push(await measure(few));
  taken.many.push(await measure(many));
}
process.stdout.write(
  `send-memory: ${few} and ${many} channels, half of them on each platform, ${rounds} rounds, each in a fresh process; MiB, median (middle half); load ${loadavg()[0]?.toFixed(1)}\n`,
);
for (const kind of ['rss', 'heapUsed', 'peak'] as const) {
  const [before, after] = [taken.few, taken.many].map(side => side.map(each => each[kind] / mebi));
  process.stdout.write(
    `  ${kind.padEnd(9)} ${spread(before ?? [], 1)} and ${spread(after ?? [], 1)}: ${(median(after ?? []) - median(before ?? [])).toFixed(1)} more\n`,
  );
}
