// Measures what an idle Paperboy holds in memory and takes to start, over a program that only connects both SDKs.
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { median, spread } from './statistics.ts';
import { openTown, stop, type Town } from './town.ts';

const starts = 11;
const memoryRuns = 7;
const settleMs = 3000;
const mebi = 2 ** 20;
const reporter = ['--expose-gc', '--import', new URL('report-memory.ts', import.meta.url).href];

type Memory = Pick<NodeJS.MemoryUsage, 'rss' | 'heapTotal' | 'heapUsed' | 'external'>;

async function startMs(town: Town, variables: object): Promise<number> {
  const { child, readyMs } = await town.start({ variables });
  // A program is not judged by what the machine still does after it.
  await delay(200);
  await stop(town, child);
  return readyMs;
}

async function idleMemory(town: Town, variables: object): Promise<Memory> {
  const { child } = await town.start({ execArgv: reporter, variables });
  await delay(settleMs);
  const answer = once(child, 'message');
  child.send('memory');
  const [memory] = (await answer) as [Memory];
  await stop(town, child);
  return memory;
}

const paperboy = await openTown('paperboy');
const bare = await openTown('bare');
const sides = [
  { name: 'paperboy', town: paperboy, variables: {} },
  { name: 'bare', town: bare, variables: {} },
  // Paperboy keeps its compiled code for the next start; so the bare program is shown with it too.
  { name: 'bare, compile cache', town: bare, variables: { NODE_COMPILE_CACHE: `${bare.folder}/cache` } },
].map(side => ({ ...side, readyMs: [] as number[], memory: [] as Memory[] }));

// The first start makes the store, registers the commands and fills the compile cache.
for (const { town, variables } of sides) await startMs(town, variables);
for (let round = 0; round < starts; round += 1)
  for (const { town, variables, readyMs } of sides) readyMs.push(await startMs(town, variables));
for (let round = 0; round < memoryRuns; round += 1)
  for (const { town, variables, memory } of sides) memory.push(await idleMemory(town, variables));
await paperboy.close();
await bare.close();

const mib = (memory: readonly Memory[], kind: keyof Memory) => memory.map(each => each[kind] / mebi);
process.stdout.write(`idle: start to ready in ms (${starts} starts), memory in MiB (${memoryRuns} runs); median (middle half)\n`);
for (const { name, readyMs, memory } of sides)
  process.stdout.write(
    `  ${name.padEnd(20)} ready ${spread(readyMs, 0)}, RSS ${spread(mib(memory, 'rss'), 1)}, heap used ${median(mib(memory, 'heapUsed')).toFixed(1)} of ${median(mib(memory, 'heapTotal')).toFixed(1)}, external ${median(mib(memory, 'external')).toFixed(1)}\n`,
  );
const [own, ...yardsticks] = sides;
for (const yardstick of yardsticks)
  process.stdout.write(
    `  over ${yardstick.name.padEnd(20)} start ${(median(own?.readyMs ?? []) - median(yardstick.readyMs)).toFixed(0)} ms, RSS ${(median(mib(own?.memory ?? [], 'rss')) - median(mib(yardstick.memory, 'rss'))).toFixed(1)} MiB\n`,
  );
