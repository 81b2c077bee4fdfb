// Posts to every channel of both platforms with nothing but their SDKs, and tells what memory the process holds then.
import { once } from 'node:events';
import { type BarePosts, postBare } from './bare-posts.ts';
import { heldMemory } from './held-memory.ts';

/** What is posted where. */
export type BothPosts = Readonly<Record<'slack' | 'discord', BarePosts>>;

const [posts] = (await once(process, 'message')) as [BothPosts];
await Promise.all((['slack', 'discord'] as const).map(each => postBare(each, posts[each], process.env)));
process.send?.(await heldMemory());
process.disconnect?.();
