// The whole program, from its start until every channel has its digest; then it tells what memory it holds, and ends.
import module from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import type { MemoryTold } from './send-memory.ts';

// As `npm start` does.
module.enableCompileCache();
const { startBot } = await import('../src/bot.ts');
const { loadConfig } = await import('../src/config/load-config.ts');
const { countSent, openUnpaced } = await import('./morning.ts');

const config = loadConfig();
const { log, allSent } = countSent(Number(process.argv[2]));
const app = await openUnpaced(config, log);
const bot = await startBot(app);
await allSent;
await delay(2000);
const { maxRSS } = process.resourceUsage();
for (let pass = 0; pass < 4; pass += 1) globalThis.gc?.();
const { rss, heapUsed } = process.memoryUsage();
process.send?.({ rss, heapUsed, peak: maxRSS * 1024 } satisfies MemoryTold);
await bot.close();
await app.close();
process.disconnect?.();
