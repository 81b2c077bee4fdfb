// Measures what an idle Paperboy holds in memory and takes to start, over a program that only connects both SDKs.
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { median, spread } from './statistics.ts';
import { openTown, stop, type Town } from './town.ts';

const starts = 9;
const memoryRuns = 9;
const settleMs = 2000;
const mebi = 2 ** 20;
const reporter = ['--expose-gc', '--import', new URL('report-memory.js', import.meta.url).href];

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

const towns = {
  paperboy: await openTown('paperboy'),
  main: await openTown('main'),
  bare: await openTown('bare'),
};
const sides = [
  { name: 'npm start', town: towns.paperboy, variables: {} },
  { name: 'src/main.ts alone', town: towns.main, variables: {} },
  { name: 'bare', town: towns.bare, variables: {} },
  // Paperboy keeps its compiled code for the next start; so the bare program is shown with it too.
  { name: 'bare, cached', town: towns.bare, variables: { NODE_COMPILE_CACHE: `${towns.bare.folder}/cache` } },
].map(side => ({ ...side, readyMs: [] as number[], memory: [] as Memory[] }));

// The first start makes the store, registers the commands and fills the compile cache.
for (const { town, variables } of sides) await startMs(town, variables);
for (let round = 0; round < starts; round += 1)
  for (const { town, variables, readyMs } of sides) readyMs.push(await startMs(town, variables));
for (let round = 0; round < memoryRuns; round += 1)
  for (const { town, variables, memory } of sides) memory.push(await idleMemory(town, variables));
for (const town of Object.values(towns)) await town.close();

const mib = (memory: readonly Memory[], kind: keyof Memory) => memory.map(each => each[kind] / mebi);
const yardstick = sides.find(({ name }) => name === 'bare');
process.stdout.write(
  `idle: start to ready in ms (${starts} starts), memory in MiB (${memoryRuns} runs); median (middle half)\n`,
);
for (const { name, readyMs, memory } of sides) {
  const moreMs = median(readyMs) - median(yardstick?.readyMs ?? []);
  const moreMib = median(mib(memory, 'rss')) - median(mib(yardstick?.memory ?? [], 'rss'));
  process.stdout.write(
    `  ${name.padEnd(18)} ready ${spread(readyMs, 0)}, ${moreMs.toFixed(0)} over bare; RSS ${spread(mib(memory, 'rss'), 1)}, ${moreMib.toFixed(1)} over bare; heap used ${median(mib(memory, 'heapUsed')).toFixed(1)}\n`,
  );
}
