// Posts that a platform refuses for what they show, and takes without it.
import type { DiscordServer } from '../../servers/discord/server.ts';
import type { SlackServer } from '../../servers/slack/server.ts';
import { troubles } from './troubles.ts';

/** Every post with a picture, or every one with blocks or embeds. */
export type RefusedForms = 'images' | 'blocks';

const always = { times: Number.POSITIVE_INFINITY };
const isPost = (line: string): boolean => /^POST \/channels\/\d+\/messages$/.test(line);

/** From now on, in every channel of both platforms. */
export function refuse(
  { slack, discord }: { readonly slack: SlackServer; readonly discord: DiscordServer },
  forms: RefusedForms,
): void {
  const shows = forms === 'images' ? /"(?:thumbnail|image)":/ : /"embeds":\[\{/;
  discord.fault((line, json) => isPost(line) && shows.test(JSON.stringify(json) ?? ''), {
    ...troubles.refused.discord,
    ...always,
  });
  if (forms === 'images') slack.refuseImages();
  else
    slack.fault(call => call.method === 'chat.postMessage' && call.arguments.blocks !== undefined, {
      ...troubles.refused.slack,
      ...always,
    });
}
