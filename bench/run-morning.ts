// The whole program, from its start until every channel has its digest; it tells how long that took, and ends. How many
// messages that are can be given: by default one a channel.
import { startBot } from '../src/bot.ts';
import { loadConfig } from '../src/config/load-config.ts';
import { countSent, openMorning } from './morning.ts';

const config = loadConfig();
const { log, allSent } = countSent(Number(process.argv[2] ?? config.destinations.length));
const app = await openMorning(config, log);
const startedMs = performance.now();
const bot = await startBot(app);
await allSent;
process.send?.({ tookMs: performance.now() - startedMs });
await bot.close();
await app.close();
process.disconnect?.();
