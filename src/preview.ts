// What the preview page shows: the newest digest, as it would be posted.
import type { App } from './app.ts';
import { renderPost as renderForDiscord } from './platforms/discord/render.ts';
import { renderPost as renderForSlack } from './platforms/slack/render.ts';
import { bundledSamples, readDigestFile } from './sources/markdown-files.ts';
import { newestDigest } from './store/digests.ts';
import { stringsOf } from './strings/strings.ts';
import type { Preview } from './web/preview.ts';

/** The newest digest kept, or the bundled sample, in the shapes of both platforms. */
export async function previewOf({
  database,
  config,
  isPreview,
}: Pick<App, 'database' | 'config' | 'isPreview'>): Promise<Preview> {
  const kept = await newestDigest(database, config.language);
  const digest = kept?.digest ?? readDigestFile(bundledSamples[config.language]);
  const isSample = kept === null || kept.origin === 'sample';
  const post = { kind: 'digest', digest, layout: 'cards' } as const;
  const { preview } = stringsOf(config.language);
  return {
    language: config.language,
    title: stringsOf(digest.language).digest.heading(digest.date, digest.entries.length),
    strings: {
      tagline: preview.tagline,
      previewNotice: isSample ? preview.sampleNotice : preview.notice,
      nextSteps: isPreview ? [...preview.nextSteps] : [],
      discord: 'Discord',
      slack: 'Slack',
      channel: preview.channel,
    },
    discord: renderForDiscord(post),
    slack: renderForSlack(post).map(({ text, blocks }) => ({ text, blocks: [...blocks] })),
  };
}
