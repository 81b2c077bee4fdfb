// Measures what a delivered message takes of the processor, over a loop that only posts the same with the same SDK.
import { loadavg } from 'node:os';
import { type Channels, openChannels, told } from './channels.ts';
import { median, spread } from './statistics.ts';

const messages = 5000;
const rounds = Number(process.argv[2] ?? 5);

type Taken = { readonly cpuMs: number; readonly tookMs: number };

/** Opens channels for each run, since a message goes to each once. */
async function measure(platform: 'slack' | 'discord', run: (channels: Channels) => Promise<Taken>) {
  const channels = await openChannels({ [platform]: messages });
  const taken = await run(channels);
  const { requests, served } = channels.seen();
  const body = channels.lastBodies()[platform] ?? {};
  await channels.close();
  if (requests !== messages || served !== messages) throw new Error(`${served} of ${messages} were served`);
  return { ...taken, body };
}

process.stdout.write(
  `send-cpu: ${messages} messages, ${rounds} rounds, each in a fresh process; ms of the processor a message, median (middle half); load ${loadavg()[0]?.toFixed(1)}\n`,
);
for (const platform of ['discord', 'slack'] as const) {
  const taken = {
    paperboy: [] as number[],
    bare: [] as number[],
    ratio: [] as number[],
    rate: [] as number[],
  };
  for (let round = 0; round < rounds; round += 1) {
    const paperboy = await measure(platform, channels => told(channels.run('send-planned.ts')));
    const bare = await measure(platform, channels => {
      const program = channels.run('send-bare.ts');
      program.send({ channels: channels.ids[platform], body: paperboy.body });
      return told(program);
    });
    taken.paperboy.push(paperboy.cpuMs / messages);
    taken.bare.push(bare.cpuMs / messages);
    taken.ratio.push(paperboy.cpuMs / bare.cpuMs);
    taken.rate.push(messages / (paperboy.tookMs / 1000));
  }
  process.stdout.write(
    `  ${platform.padEnd(8)} Paperboy ${spread(taken.paperboy, 3)}, bare ${spread(taken.bare, 3)}, ratio ${spread(taken.ratio, 3)}; ${median(taken.rate).toFixed(0)} messages a second\n`,
  );
}
