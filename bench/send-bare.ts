// Posts to every channel of one platform with nothing but its SDK, and tells what that took of the processor.
import { once } from 'node:events';
import { type BarePosts, postBare } from './bare-posts.ts';

const platform = process.env.DISCORD_API_URL === undefined ? 'slack' : 'discord';
const [posts] = (await once(process, 'message')) as [BarePosts];
const startedMs = performance.now();
const before = process.cpuUsage();
await postBare(platform, posts, process.env);
const cpu = process.cpuUsage(before);
process.send?.({ cpuMs: (cpu.user + cpu.system) / 1000, tookMs: performance.now() - startedMs });
process.disconnect?.();
