// The whole program, from its start until every channel has its digest; then it tells what memory it holds, and ends.
import module from 'node:module';
import { heldMemory } from './held-memory.ts';

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
process.send?.(await heldMemory());
await bot.close();
await app.close();
process.disconnect?.();
