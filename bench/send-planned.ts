// Sends what a morning has planned with Paperboy's senders, and tells what that took of the processor.
import { loadConfig } from '../src/config/load-config.ts';
import { silentLog } from '../src/log.ts';
import { openUnpaced, planMorning } from './morning.ts';

const app = await openUnpaced(loadConfig(), silentLog);
await planMorning(app);
const startedMs = performance.now();
const before = process.cpuUsage();
for (const sender of app.senders.values()) await sender.drain();
const cpu = process.cpuUsage(before);
process.send?.({ cpuMs: (cpu.user + cpu.system) / 1000, tookMs: performance.now() - startedMs });
await app.close();
process.disconnect?.();
