// `paperboy manifest`: what an operator gives Slack, or opens at Discord, to make the bot known there.
import type { Config } from '../config/config.ts';
import type { PlatformName } from '../delivery/platform.ts';
import { type ExitStatus, type Output, UsageError } from './cli.ts';

/**
 * Prints the Slack app manifest or the Discord invite link.
 * @throws {UsageError} when something needed is not known
 */
export async function showManifest(
  { discord, slackMode, language }: Pick<Config, 'discord' | 'slackMode' | 'language'>,
  { platform, url, application }: { platform: PlatformName; url: string | null; application: string | null },
  { out }: Output,
): Promise<ExitStatus> {
  if (platform === 'slack') {
    const { requestUrl, slackManifest } = await import('../platforms/slack/manifest.ts');
    if (slackMode === 'http' && url === null)
      throw new UsageError(
        'In HTTP mode Slack must know where it reaches Paperboy: manifest slack --url https://your-host.example',
      );
    out(JSON.stringify(slackManifest(language, url === null ? null : requestUrl(url)), null, 2));
    return 0;
  }
  const { applicationIdOf, inviteLink } = await import('../platforms/discord/invite.ts');
  const id = application ?? (discord === null ? null : applicationIdOf(discord.token));
  if (id === null)
    throw new UsageError(
      'The link needs the application: put DISCORD_TOKEN into .env, or add --application with the Application ID of https://discord.com/developers/applications',
    );
  out(inviteLink(id));
  return 0;
}
