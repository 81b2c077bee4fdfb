// What the preview page shows: the newest digest, as it would be posted.
import type { App } from './app.ts';
import { renderPost as renderForDiscord } from './platforms/discord/render.ts';
import { renderPost as renderForSlack } from './platforms/slack/render.ts';
import { bundledSamples, readDigestFile } from './sources/markdown-files.ts';
import { newestDigest } from './store/digests.ts';
import { imageOf } from './store/images.ts';
import { digestHeading } from './strings/digest-heading.ts';
import { stringsOf } from './strings/strings.ts';
import type { Preview } from './web/preview.ts';

/** The newest digest kept, or the bundled sample, in the shapes of both platforms. */
export async function previewOf({
  database,
  config,
  isPreview,
}: Pick<App, 'database' | 'config' | 'isPreview'>): Promise<Preview> {
  const kept = await newestDigest(database, config.language, config.top);
  const digest = kept?.digest ?? readDigestFile(bundledSamples[config.language]);
  const isSample = kept === null || kept.origin === 'sample';
  const post = { kind: 'digest', digest, layout: 'cards' } as const;
  const { preview } = stringsOf(config.language);
  const images = new Map<unknown, string>();
  for (const { paper } of digest.entries) {
    const image = await imageOf(database, paper.id);
    if (image !== null) images.set(image.url, `/images/${encodeURIComponent(image.file)}`);
  }
  return {
    language: config.language,
    title: digestHeading(digest),
    strings: {
      tagline: preview.tagline,
      previewNotice: isSample ? preview.sampleNotice : preview.notice,
      nextSteps: isPreview ? [...preview.nextSteps] : [],
      discord: 'Discord',
      slack: 'Slack',
      channel: preview.channel,
    },
    discord: withKeptImages(renderForDiscord(post), images),
    slack: withKeptImages(
      renderForSlack(post).map(({ text, blocks }) => ({ text, blocks: [...blocks] })),
      images,
    ),
  };
}

/** The same payloads with the pictures that are kept here, so that the page needs no network for them. */
const withKeptImages = <T>(payloads: T, kept: ReadonlyMap<unknown, string>): T =>
  JSON.parse(JSON.stringify(payloads), (key, value) =>
    key === 'url' || key === 'image_url' ? (kept.get(value) ?? value) : value,
  );
