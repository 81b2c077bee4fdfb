// `paperboy digest`: shows a digest, making it when it isn't there.
import type { App } from '../app.ts';
import { digestFile } from '../desk/archive.ts';
import type { Day } from '../desk/day-word.ts';
import type { Digest } from '../digest/digest.ts';
import type { Language } from '../digest/language.ts';
import { everything, selectionKey } from '../digest/selection.ts';
import { newestOpenDate, opening } from '../sources/list-day.ts';
import { SourceError } from '../sources/source.ts';
import type { Database } from '../store/database.ts';
import { isUnderWay } from '../store/deliveries.ts';
import { newestDigest } from '../store/digests.ts';
import { stringsOf } from '../strings/strings.ts';
import type { ExitStatus, Format, Output } from './cli.ts';
import { digestText } from './digest-text.ts';

/**
 * Prints the digest of a day. A day without papers is said so; the newest list is shown for `latest` when the source
 * can't be reached, and for a today whose list is not open yet.
 */
export async function showDigest(
  app: App,
  { day, format, language, rebuild }: { day: Day; format: Format; language: Language; rebuild: boolean },
  { out, err }: Output,
): Promise<ExitStatus> {
  const { desk, database, config, now } = app;
  const strings = stringsOf(language);
  const selection = { top: config.top, filter: everything };

  let status: ExitStatus = 0;

  async function make(date: Temporal.PlainDate): Promise<Digest> {
    const request = { date, language, selection };
    const isKept =
      rebuild && (await isUnderWay(database, { ...request, selection: selectionKey(selection) }));
    if (isKept) {
      err(strings.digest.onItsWay(date));
      status = 1;
    }
    return desk.digest(request, 'look', rebuild && !isKept ? 'anew' : 'missing');
  }

  async function latest(): Promise<Digest> {
    try {
      return await make(await desk.latest('look'));
    } catch (error) {
      const kept = await newestDigest(database, language);
      if (!(error instanceof SourceError) || kept === null) throw error;
      err(`${error.message}\n${strings.day.sourceFailed}`);
      return kept.digest;
    }
  }

  async function digestOf(date: Temporal.PlainDate): Promise<Digest> {
    if (Temporal.PlainDate.compare(date, newestOpenDate(now())) <= 0) return make(date);
    err(strings.day.notOpenYet(date, strings.instant(opening(date), config.timeZone)));
    return latest();
  }

  const digest = day === 'latest' ? await latest() : await digestOf(day);
  if (digest.entries.length === 0) {
    err(strings.day.empty(digest.date));
    return 0;
  }
  const failures = Map.groupBy(
    digest.entries.filter(({ brief }) => brief.review?.failure),
    ({ brief }) => brief.review?.failure,
  );
  for (const [reason, entries] of failures)
    err(`No brief by the model for ${entries.map(({ paper }) => paper.id).join(', ')}: ${reason}`);
  if (failures.size > 0) status = 1;
  if (config.model === null && (rebuild || digest.entries.some(({ brief }) => !brief.translated)))
    err('No language model writes briefs: choose one with PAPERBOY_MODEL in .env');
  // Asked to make them again, and nobody to do it.
  if (config.model === null && rebuild) status = 1;
  out(await show(digest, format, database));
  return status;
}

async function show(digest: Digest, format: Format, database: Database): Promise<string> {
  const post = { kind: 'digest', digest, layout: 'cards' } as const;
  switch (format) {
    case 'markdown':
      return (await digestFile(database, digest)).trimEnd();
    case 'text':
      return digestText(digest);
    case 'json':
      return json(digest);
    case 'discord':
      return json((await import('../platforms/discord/render.ts')).renderPost(post));
    case 'slack':
      return json((await import('../platforms/slack/render.ts')).renderPost(post));
  }
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);
