// Rendering a post once for all channels and messages that need it.
import type { Post } from '../delivery/platform.ts';

/** The same function, remembering what it made for as long as the post is in use. */
export function renderOnce<M>(render: (post: Post) => readonly M[]): (post: Post) => readonly M[] {
  const rendered = new WeakMap<Post, readonly M[]>();
  return post => {
    const messages = rendered.get(post) ?? render(post);
    rendered.set(post, messages);
    return messages;
  };
}
